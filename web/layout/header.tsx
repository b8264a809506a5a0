import { Button } from 'react-aria-components';
import { Link, useRoute } from 'wouter';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { Choices } from './choices.tsx';

/** The way to the other pages, and out. */
export function Header() {
  const { product, layout } = useWords();
  const { me, signOut } = useSession();
  return (
    <header className="bar">
      <strong>{product}</strong>
      <nav aria-label={layout.pages}>
        <PageLink to="/">{layout.cases}</PageLink>
        <PageLink to="/intake">{layout.intake}</PageLink>
      </nav>
      <Choices />
      <span>{me.name}</span>
      <Button onPress={() => void signOut()}>{layout.signOut}</Button>
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
