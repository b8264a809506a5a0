import { Choices } from '../layout/choices.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useWords } from '../words/words.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderLinks } from './provider-links.tsx';
import { TokenForm } from './token-form.tsx';

interface SignInPageProps {
  /** Whether a session has ended by itself just now. */
  readonly ended: boolean;
  /** What kept the page from finding out who is there. */
  readonly trouble: Error | undefined;
  onSignedIn(): Promise<void>;
}

/** The ways in: a password, an identity provider, a token; and the first password of who was invited. */
export function SignInPage({ ended, trouble, onSignedIn }: SignInPageProps) {
  const { signIn, product } = useWords();
  useTitle(signIn.enter);
  return (
    <main className="way-in">
      <h1>{product}</h1>
      <p>{signIn.purpose}</p>
      {ended && <p role="status">{signIn.ended}</p>}
      {trouble !== undefined && <Trouble of={trouble} />}
      <PasswordForm onSignedIn={onSignedIn} />
      <ProviderLinks />
      <details>
        <summary>{signIn.withInvitation}</summary>
        <InvitationForm />
      </details>
      <details>
        <summary>{signIn.withToken}</summary>
        <TokenForm onSignedIn={onSignedIn} />
      </details>
      <Choices />
    </main>
  );
}
