import { Button } from 'react-aria-components';
import { Link, useLocation, useRoute } from 'wouter';
import { useSession } from '../session/session.ts';
import { useMay } from '../session/use-may.ts';
import { useWords } from '../words/words.tsx';
import { Choices } from './choices.tsx';

/** The way to the other pages, and out. */
export function Header() {
  const { product, layout } = useWords();
  const { me, signOut } = useSession();
  const [, navigate] = useLocation();
  // Whoever signs in next does not begin where somebody else left.
  const leave = (): void => void signOut().then(() => navigate('/'));
  const mayEnter = useMay('images.upload');
  return (
    <header className="bar">
      <strong>{product}</strong>
      <nav aria-label={layout.pages}>
        <PageLink to="/">{layout.cases}</PageLink>
        {mayEnter && <PageLink to="/intake">{layout.intake}</PageLink>}
      </nav>
      <Choices />
      <span>{me.name}</span>
      <Button onPress={leave}>{layout.signOut}</Button>
    </header>
  );
}

function PageLink({ to, children }: { to: string; children: string }) {
  const [here] = useRoute(to);
  return (
    <Link href={to} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
