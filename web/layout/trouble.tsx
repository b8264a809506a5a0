import { BreechlinkProblem, ConnectionLost } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';

/** What went wrong, in plain words. The service speaks English. */
export function Trouble({ of }: { of: Error }) {
  const { trouble } = useWords();
  return (
    <div role="alert" className="trouble">
      <strong lang={of instanceof BreechlinkProblem ? 'en' : undefined}>
        {of instanceof BreechlinkProblem ? of.title : trouble.title}
      </strong>
      <p lang={of instanceof ConnectionLost ? undefined : 'en'}>
        {of instanceof ConnectionLost ? trouble.connectionLost : of.message}
      </p>
    </div>
  );
}
