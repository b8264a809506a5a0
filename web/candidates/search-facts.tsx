import type { CandidateList } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';

/** What was searched and how far it is, said before what was found. */
export function SearchFacts({ found }: { found: CandidateList }) {
  const { search: words } = useWords();
  const { search, stale, withheld, leftOut } = found;
  const { state, reason, eligible, searched, compared, exhaustive, engine } = search;
  const running = state === 'queued' || state === 'running';
  return (
    <div className="search-facts">
      <p role="status">
        {words.states[state]} {stale && words.stale}
      </p>
      {reason !== undefined && <p lang="en">{reason}</p>}
      {running && engine !== undefined && engine.pairs > 0 && (
        <label>
          {words.comparing(engine.done, engine.pairs)} <progress max={engine.pairs} value={engine.done} />
        </label>
      )}
      {eligible !== undefined && searched !== undefined && compared !== undefined && (
        <p>
          {words.counts(eligible, searched, compared)} {exhaustive ? words.exhaustive : words.notExhaustive}
        </p>
      )}
      {engine?.compared !== undefined && (
        <p>{words.engine(engine.compared, engine.pairs, engine.notComparable ?? 0, engine.failed ?? 0)}</p>
      )}
      {withheld > 0 && <p>{words.withheld(withheld)}</p>}
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
    </div>
  );
}
