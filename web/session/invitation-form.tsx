import { useState } from 'react';
import { BreechlinkClient } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';
import { AskForm } from './ask-form.tsx';

/** Sets a first or a new password with the code that an administrator handed over. */
export function InvitationForm() {
  const { signIn } = useWords();
  const [owner, setOwner] = useState<string>();
  return (
    <>
      <AskForm
        fields={[
          { name: 'code', label: signIn.invitation, filledAs: 'off' },
          {
            name: 'password',
            label: signIn.newPassword,
            hint: signIn.newPasswordHint,
            type: 'password',
            filledAs: 'new-password',
          },
        ]}
        submit={signIn.setPassword}
        submitting={signIn.settingPassword}
        onSubmit={async ({ code = '', password = '' }) => {
          const body = { code: code.trim(), password };
          const { email } = await new BreechlinkClient({ url: location.origin }).post(
            '/v1/invitations/acceptance',
            { body },
          );
          setOwner(email);
        }}
      />
      {owner !== undefined && <p role="status">{signIn.passwordSet(owner)}</p>}
    </>
  );
}
