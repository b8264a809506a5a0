import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Choice } from '../layout/choice.tsx';
import { KeyHelp } from '../layout/key-help.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useWords } from '../words/words.tsx';
import { CandidateList } from './candidate-list.tsx';
import { SearchFacts } from './search-facts.tsx';
import { FIRST_WISH, useCandidates } from './use-candidates.ts';

/** Candidates are shown in steps of this many, up to the most that the service gives. */
const STEP = 20;
const MOST = 200;

/** The exhibits most like one, under what was searched for them. */
export function Candidates({ exhibitId }: { exhibitId: string }) {
  const { candidates: words, layout, notice } = useWords();
  const [wish, setWish] = useState(FIRST_WISH);
  const { data: found, error } = useCandidates(exhibitId, wish);
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{words.heading}</h2>
      <p className="notice">{notice}</p>
      {error !== null && <Trouble of={error} />}
      {found !== undefined && <SearchFacts found={found} />}
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
      {found !== undefined && <CandidateList candidates={found.candidates} />}
      {found?.candidates.length === wish.limit && wish.limit < MOST && (
        <Button onPress={() => setWish({ ...wish, limit: Math.min(MOST, wish.limit + STEP) })}>
          {layout.more}
        </Button>
      )}
    </section>
  );
}
