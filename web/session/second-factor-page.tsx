import { Button } from 'react-aria-components';
import { useTitle } from '../layout/use-title.ts';
import { useWords } from '../words/words.tsx';
import { AskForm } from './ask-form.tsx';
import { Enrolment } from './enrolment.tsx';
import { useSession } from './session.ts';

/** What comes before anything else where an agency wants a second factor: a code of it, or enrolling one. */
export function SecondFactorPage({ onGiven }: { onGiven(): Promise<void> }) {
  const { secondFactor: words } = useWords();
  const { me, client, signOut } = useSession();
  useTitle(words.title);
  const codeField = { name: 'code', label: words.code, filledAs: 'one-time-code' } as const;
  return (
    <main className="way-in">
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      {me.account?.hasSecondFactor === true ? (
        <AskForm
          fields={[codeField]}
          submit={words.give}
          submitting={words.giving}
          onSubmit={async ({ code = '' }) => {
            await client.post('/v1/me/second-factor/verification', { body: { code: code.trim() } });
            await onGiven();
          }}
        />
      ) : (
        <Enrolment onGiven={onGiven} />
      )}
      <Button onPress={() => void signOut()}>{words.leave}</Button>
    </main>
  );
}
