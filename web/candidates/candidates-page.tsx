import { Link } from 'wouter';
import { useCase } from '../cases/use-case.ts';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useMay } from '../session/use-may.ts';
import { useWords } from '../words/words.tsx';
import { Candidates } from './candidates.tsx';
import { ExhibitImages } from './exhibit-images.tsx';
import { useExhibit } from './use-exhibit.ts';

/** An exhibit, and the exhibits most like it for whoever works with candidates. */
export function CandidatesPage({ exhibitId }: { exhibitId: string }) {
  const { candidates: words, kinds, origins, layout } = useWords();
  const mayLook = useMay('candidates.read');
  const { data: exhibit, error } = useExhibit(exhibitId);
  const { data: itsCase } = useCase(exhibit?.caseId);
  useTitle(words.title(exhibit?.reference ?? ''));
  if (error !== null) return <Trouble of={error} />;
  if (exhibit === undefined) return <p role="status">{layout.loading}</p>;
  const { reference, caseId, kind, origin, calibre } = exhibit;
  return (
    <>
      <h1>{words.title(reference)}</h1>
      <p>
        <Link href={`/cases/${caseId}`}>{words.ofCase(itsCase?.reference ?? '…')}</Link> · {kinds[kind]} ·{' '}
        {origins[origin]}
        {calibre !== undefined && ` · ${calibre}`}
      </p>
      <ExhibitImages exhibitId={exhibitId} />
      {mayLook ? <Candidates exhibitId={exhibitId} /> : <p>{words.notForYou}</p>}
    </>
  );
}
