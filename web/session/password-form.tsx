import { useState } from 'react';
import { BreechlinkClient, BreechlinkProblem } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';
import { AskForm } from './ask-form.tsx';
import { forgetToken } from './kept-token.ts';

const CODE_NEEDED = 'urn:breechlink:problem:code-needed';

/** Signs in with a password; a code is asked for where the account has a second factor. */
export function PasswordForm({ onSignedIn }: { onSignedIn(): Promise<void> }) {
  const { signIn } = useWords();
  const [asksCode, setAsksCode] = useState(false);

  async function enter({ email = '', password = '', code }: Readonly<Record<string, string>>): Promise<void> {
    const body = { email, password, ...(code !== undefined && code !== '' && { code }) };
    try {
      await new BreechlinkClient({ url: location.origin }).post('/v1/sessions', { body });
    } catch (error) {
      if (error instanceof BreechlinkProblem && error.type === CODE_NEEDED) setAsksCode(true);
      throw error;
    }
    forgetToken();
    await onSignedIn();
  }

  return (
    <AskForm
      fields={[
        { name: 'email', label: signIn.email, type: 'email', filledAs: 'username' },
        { name: 'password', label: signIn.password, type: 'password', filledAs: 'current-password' },
        ...(asksCode
          ? [{ name: 'code', label: signIn.code, hint: signIn.codeHint, filledAs: 'one-time-code' } as const]
          : []),
      ]}
      submit={signIn.enter}
      submitting={signIn.trying}
      onSubmit={enter}
    />
  );
}
