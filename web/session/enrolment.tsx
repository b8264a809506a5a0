import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import { AskForm } from './ask-form.tsx';
import { useSession } from './session.ts';

/** Three steps: the password, the secret in an authenticator with a first code, the recovery codes on paper. */
export function Enrolment({ onGiven }: { onGiven(): Promise<void> }) {
  const { secondFactor: words, signIn } = useWords();
  const { me, client } = useSession();
  const [secret, setSecret] = useState<{ readonly secret: string; readonly uri: string }>();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  if (recoveryCodes !== undefined) {
    return (
      <>
        <p role="status">{words.recovery}</p>
        <ul>
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Button onPress={() => void onGiven()}>{words.goOn}</Button>
      </>
    );
  }
  if (secret !== undefined) {
    return (
      <>
        <p>{words.typeSecret}</p>
        <p>
          <code>{secret.secret}</code> · <a href={secret.uri}>{words.openAuthenticator}</a>
        </p>
        <AskForm
          fields={[{ name: 'code', label: words.code, filledAs: 'one-time-code' }]}
          submit={words.confirm}
          submitting={words.giving}
          onSubmit={async ({ code = '' }) => {
            const body = { code: code.trim() };
            const answer = await client.post('/v1/me/second-factor/confirmation', { body });
            setRecoveryCodes(answer.recoveryCodes);
          }}
        />
      </>
    );
  }
  const hasPassword = me.account?.hasPassword === true;
  return (
    <AskForm
      fields={
        hasPassword
          ? [{ name: 'password', label: signIn.password, type: 'password', filledAs: 'current-password' }]
          : []
      }
      submit={words.enrol}
      submitting={words.giving}
      onSubmit={async ({ password }) => {
        setSecret(
          await client.post('/v1/me/second-factor', { body: password === undefined ? {} : { password } }),
        );
      }}
    />
  );
}
