import type { FirstSignIn } from '@tributary/access';
import type { RunningProcess } from './running-process.ts';

interface Facts {
  readonly url: string;
  readonly where: string;
  readonly first: FirstSignIn | undefined;
  readonly isProduction: boolean;
}

/** Where to go and how to sign in. The first sign-in is shown once: nothing keeps it in clear. */
export function greet({ url, where, first, isProduction }: Facts): RunningProcess['greeting'] {
  const lines = [
    '',
    `  Tributary is ready: ${url}`,
    '',
    `  graph     ${url}/graphql   (POST, GET, WebSocket)`,
    ...(isProduction ? [] : [`  explorer  ${url}/graphiql`]),
    `  metrics   ${url}/metrics`,
    `  data      ${where}`,
    '',
    ...(first
      ? [
          '  Sign in (shown only this once):',
          `    e-mail    ${first.email}`,
          `    password  ${first.password}`,
          `    API key   ${first.apiKey}`,
          '',
          `  Send the key as: Authorization: Bearer ${first.apiKey}`,
        ]
      : ['  Sign in as before; `npx tributary key create --role admin` makes another key.']),
    '',
  ];
  return { text: lines.join('\n'), value: { url, data: where, signIn: first ?? null } };
}
