import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Choice } from '../layout/choice.tsx';
import { KeyHelp } from '../layout/key-help.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ExhibitImages } from './exhibit-images.tsx';
import { SearchFacts } from './search-facts.tsx';
import { FIRST_WISH, useCandidates } from './use-candidates.ts';

/** Candidates are shown in steps of this many, up to the most that the service gives. */
const STEP = 20;
const MOST = 200;

/** An exhibit and the exhibits most like it. */
export function CandidatesPage({ exhibitId }: { exhibitId: string }) {
  const { candidates: words, kinds, origins, layout, notice } = useWords();
  const { client } = useSession();
  const [wish, setWish] = useState(FIRST_WISH);
  const { data: exhibit, error } = useQuery({
    queryKey: ['exhibits', exhibitId],
    queryFn: ({ signal }) => client.get('/v1/exhibits/{exhibitId}', { path: { exhibitId }, signal }),
  });
  const list = useCandidates(exhibitId, wish);
  useTitle(words.title(exhibit?.reference ?? ''));
  if (error !== null) return <Trouble of={error} />;
  if (exhibit === undefined) return <p role="status">{layout.loading}</p>;
  const shown = list.data?.candidates.length ?? 0;
  return (
    <>
      <h1>{words.title(exhibit.reference)}</h1>
      <p>
        <Link href={`/cases/${exhibit.caseId}`}>{words.toCase}</Link> · {kinds[exhibit.kind]} ·{' '}
        {origins[exhibit.origin]}
        {exhibit.calibre !== undefined && ` · ${exhibit.calibre}`}
      </p>
      <ExhibitImages exhibitId={exhibitId} />
      <h2>{words.heading}</h2>
      <p className="notice">{notice}</p>
      {list.error !== null && <Trouble of={list.error} />}
      {list.data !== undefined && <SearchFacts found={list.data} />}
      <div className="tools">
        <Choice
          label={words.conflicting}
          value={wish.conflicts}
          values={['show', 'leave_out']}
          names={words.conflictChoices}
          onChange={(conflicts) => setWish({ ...wish, conflicts })}
        />
        <KeyHelp keys={words.keys} />
      </div>
      {list.data !== undefined && <CandidateList candidates={list.data.candidates} />}
      {shown === wish.limit && wish.limit < MOST && (
        <Button onPress={() => setWish({ ...wish, limit: Math.min(MOST, wish.limit + STEP) })}>
          {layout.more}
        </Button>
      )}
    </>
  );
}
