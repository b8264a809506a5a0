import type { ComparisonTask, MarkComparison } from '../../casework/comparisons/comparison.ts';
import { compareImpressions } from '../../engine/impression/compare-impressions.ts';
import { makeReady } from '../../engine/impression/ready-impression.ts';
import type { ReadyImpression } from '../../engine/impression/ready-impression.ts';
import type { NotComparable } from '../../engine/not-comparable.ts';
import { unpackMark } from '../../engine/prepared/pack-mark.ts';
import { compareBullets } from '../../engine/striation/compare-bullets.ts';
import type { NumberedLand } from '../../engine/striation/compare-bullets.ts';

/** A prepared mark with its bytes. */
export interface MarkBytes {
  readonly sha256: string;
  readonly land: number | null;
  readonly bytes: Uint8Array;
}

export interface MarksToCompare extends Pick<ComparisonTask, 'kind' | 'mark' | 'turnedDegrees'> {
  readonly questioned: readonly MarkBytes[];
  readonly candidate: readonly MarkBytes[];
}

/** Questioned impressions kept unpacked: each is compared with a whole shortlist, and unpacking includes transforms. */
const KEPT = 4;
const questionedImpressions = new Map<string, ReadyImpression>();

/** Runs in a thread: compares one kind of mark of two exhibits. @throws RangeError when the bytes are no prepared mark */
export default function compareMarks(task: MarksToCompare): MarkComparison | NotComparable {
  if (task.kind === 'bullet') {
    const bullet = compareBullets(task.questioned.map(toLand), task.candidate.map(toLand));
    return bullet.comparable ? { kind: 'bullet', bullet } : bullet;
  }
  const [questioned, candidate] = [keptReady(only(task.questioned)), ready(only(task.candidate))];
  const impression = compareImpressions(questioned, candidate, task.turnedDegrees);
  return impression.comparable ? { kind: 'impression', impression } : impression;
}

function only([mark]: readonly MarkBytes[]): MarkBytes {
  if (mark === undefined) throw new RangeError('A comparison of impressions needs one mark on each side.');
  return mark;
}

function toLand({ bytes, land }: MarkBytes): NumberedLand {
  const mark = unpackMark(bytes);
  if (mark.kind !== 'land') throw new RangeError('This prepared mark is no land.');
  return { land: land ?? 1, prepared: mark.land };
}

function ready({ bytes }: MarkBytes): ReadyImpression {
  const mark = unpackMark(bytes);
  if (mark.kind !== 'impression') throw new RangeError('This prepared mark is no impression.');
  return makeReady(mark.impression);
}

function keptReady(mark: MarkBytes): ReadyImpression {
  const known = questionedImpressions.get(mark.sha256);
  const made = known ?? ready(mark);
  // Set anew, so that the one not used for longest comes first.
  questionedImpressions.delete(mark.sha256);
  questionedImpressions.set(mark.sha256, made);
  for (const oldest of questionedImpressions.keys()) {
    if (questionedImpressions.size <= KEPT) break;
    questionedImpressions.delete(oldest);
  }
  return made;
}
