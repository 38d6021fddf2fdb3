import { useCallback, useEffect, useMemo, useState } from 'react';
import { HubContext } from '../api/hub-context.ts';
import { openHub } from '../api/hub.ts';
import { SignOut } from '../generated/operations.ts';
import { storeCredential, storedCredential } from '../session/credential.ts';
import { SignInPage } from '../session/sign-in.tsx';
import { NoticeBoard } from './notice-board.tsx';
import { Shell } from './shell.tsx';

/** Signed in or not; everything else is below one of the two. */
export function App() {
  const [credential, setCredential] = useState(storedCredential);
  const [farewell, setFarewell] = useState<string>();

  const leave = useCallback((why: string | undefined) => {
    storeCredential(undefined);
    setFarewell(why);
    setCredential(undefined);
  }, []);
  const enter = useCallback((given: string) => {
    storeCredential(given);
    setFarewell(undefined);
    setCredential(given);
  }, []);
  const hub = useMemo(
    () =>
      openHub({
        credential,
        onRefusal: (message) => {
          if (credential !== undefined) leave(`You were signed out. ${message} Please sign in again.`);
        },
      }),
    [credential, leave],
  );
  useEffect(
    () => () => {
      hub.close();
    },
    [hub],
  );

  function signOut(): void {
    // The session ends here whatever the hub answers: a key cannot be signed out, and a lost session is gone anyway.
    hub.ask(SignOut, {}).then(
      () => {
        leave(undefined);
      },
      () => {
        leave(undefined);
      },
    );
  }

  return (
    <HubContext.Provider value={hub}>
      <NoticeBoard>
        {credential === undefined ? (
          <SignInPage farewell={farewell} onCredential={enter} />
        ) : (
          <Shell onSignOut={signOut} />
        )}
      </NoticeBoard>
    </HubContext.Provider>
  );
}
