import type { FirstSignIn } from '@tributary/access';
import type { RunningProcess } from './running-process.ts';

interface Facts {
  readonly url: string;
  readonly where: string;
  readonly first: FirstSignIn | undefined;
  readonly isProduction: boolean;
  readonly isDemo: boolean;
}

/** Where to go and how to sign in. The first sign-in is shown once: nothing keeps it in clear. */
export function greet({ url, where, first, isProduction, isDemo }: Facts): RunningProcess['greeting'] {
  const lines = [
    '',
    `  Tributary is ready: ${url}`,
    '',
    `  console   ${url}/`,
    `  graph     ${url}/graphql   (POST, GET, WebSocket)`,
    ...(isProduction ? [] : [`  explorer  ${url}/graphiql`]),
    `  metrics   ${url}/metrics`,
    `  data      ${where}`,
    ...(isDemo ? ['  demo      a shop and two exports send customers; TRIBUTARY_DEMO=0 starts without them'] : []),
    '',
    ...(first
      ? signInText(first)
      : ['  Sign in as before; `npx tributary key create --role admin` makes another key.']),
    '',
  ];
  return { text: lines.join('\n'), value: { url, data: where, signIn: first ?? null } };
}

/** The first sign-in, for the eyes of whoever started the hub. */
export function signInText({ email, password, apiKey }: FirstSignIn): string[] {
  return [
    '  Sign in (shown only this once):',
    `    e-mail    ${email}`,
    `    password  ${password}`,
    `    API key   ${apiKey}`,
    '',
    `  Send the key as: Authorization: Bearer ${apiKey}`,
  ];
}
