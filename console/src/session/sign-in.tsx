import { useState, type FormEvent } from 'react';
import { useMutation } from '../api/use-mutation.ts';
import { Brand } from '../elements/brand.tsx';
import { Troubles } from '../elements/states.tsx';
import { SignIn } from '../generated/operations.ts';
import { credentialIn } from './credential.ts';

interface SignInProps {
  /** Why the visitor is here although they were signed in. */
  readonly farewell: string | undefined;
  readonly onCredential: (credential: string) => void;
}

export function SignInPage({ farewell, onCredential }: SignInProps) {
  return (
    <main className="sign-in">
      <Brand />
      <h1>Sign in</h1>
      {farewell !== undefined && (
        <p className="farewell" role="alert">
          {farewell}
        </p>
      )}
      <ByPassword onCredential={onCredential} />
      <details>
        <summary>Use an API key instead</summary>
        <ByKey onCredential={onCredential} />
      </details>
      <p className="quiet">
        The first start of the hub printed a sign-in and a key. <code>npx tributary key create --role admin</code> makes
        another key.
      </p>
    </main>
  );
}

function ByPassword({ onCredential }: Pick<SignInProps, 'onCredential'>) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, isRunning, troubles } = useMutation(SignIn);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await run({ input: { email, password } });
    const token = answer?.signIn.token;
    if (token !== null && token !== undefined) onCredential(token);
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        E-mail
        <input
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={({ target }) => {
            setEmail(target.value);
          }}
        />
      </label>
      <label>
        Password
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => {
            setPassword(target.value);
          }}
        />
      </label>
      <Troubles troubles={troubles} />
      <button className="primary" disabled={isRunning}>
        {isRunning ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}

function ByKey({ onCredential }: Pick<SignInProps, 'onCredential'>) {
  const [key, setKey] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCredential(credentialIn(key));
      }}
    >
      <label>
        API key
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          value={key}
          onChange={({ target }) => {
            setKey(target.value);
          }}
        />
      </label>
      <button disabled={credentialIn(key) === ''}>Use this key</button>
    </form>
  );
}
