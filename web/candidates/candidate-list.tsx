import { useRef } from 'react';
import type { Candidate } from '../../client/index.ts';
import { useKeys } from '../layout/use-keys.ts';
import { useWords } from '../words/words.tsx';
import { CandidateRow } from './candidate-row.tsx';

/** The candidates in their order. The keys j and k, or the arrows, go from one to the next; Enter compares. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const { candidates: words } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const go = (by: number): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const next = at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
    links[next]?.focus();
  };
  useKeys({ j: () => go(1), k: () => go(-1), ArrowDown: () => go(1), ArrowUp: () => go(-1) });
  return (
    <ol ref={list} className="candidates" aria-label={words.heading}>
      {candidates.map((candidate) => (
        <CandidateRow key={candidate.exhibitId} candidate={candidate} />
      ))}
    </ol>
  );
}
