import { BreechlinkClient } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';
import { AskForm } from './ask-form.tsx';
import { keepToken } from './kept-token.ts';

/** Signs in with an API token, which is tried before it is kept. */
export function TokenForm({ onSignedIn }: { onSignedIn(): Promise<void> }) {
  const { signIn } = useWords();
  return (
    <AskForm
      fields={[
        {
          name: 'token',
          label: signIn.token,
          hint: signIn.tokenHint,
          type: 'password',
          filledAs: 'off',
        },
      ]}
      submit={signIn.enterWithToken}
      submitting={signIn.trying}
      onSubmit={async ({ token = '' }) => {
        await new BreechlinkClient({ url: location.origin, token: token.trim() }).get('/v1/me');
        keepToken(token.trim());
        await onSignedIn();
      }}
    />
  );
}
