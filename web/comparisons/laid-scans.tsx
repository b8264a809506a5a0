import { Trouble } from '../layout/trouble.tsx';
import { useWords } from '../words/words.tsx';
import type { Registration } from './geometry.ts';
import { Microscope } from './microscope.tsx';
import type { Cell } from './stage.ts';
import { useScan } from './use-scan.ts';

interface LaidScansProps {
  readonly questionedImageId: string;
  readonly candidateImageId: string;
  readonly found: Registration | undefined;
  readonly cells: readonly Cell[];
}

/** Two images under the microscope. */
export function LaidScans({ questionedImageId, candidateImageId, found, cells }: LaidScansProps) {
  const { layout } = useWords();
  const ours = useScan(questionedImageId);
  const theirs = useScan(candidateImageId);
  const error = ours.error ?? theirs.error;
  if (error !== null) return <Trouble of={error} />;
  if (ours.scan === undefined || theirs.scan === undefined) return <p role="status">{layout.loading}</p>;
  return <Microscope questioned={ours.scan} candidate={theirs.scan} found={found} cells={cells} />;
}
