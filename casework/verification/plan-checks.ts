import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import type { Questioned } from '../searches/wish.ts';
import { signaturesAfter, signaturesOf } from './gallery-signature.ts';
import type { GallerySignature } from './gallery-signature.ts';
import type { KnownLink } from './known-links.ts';
import { shuffled, uuidOf } from './seed.ts';

/** A search that must find somebody. */
export interface Check {
  readonly questioned: Questioned;
  readonly questions: readonly GallerySignature[];
  readonly expectedId: string;
  /** Whether the questioned exhibits are candidates too: of canaries, which must find themselves. */
  readonly own: boolean;
}

export interface PlannedChecks {
  readonly checks: readonly Check[];
  readonly signatures: number;
  /** Pairs that are replayed, from both sides. */
  readonly links: number;
  readonly canaries: number;
  /** Links with an exhibit that has no signature. */
  readonly notSearchable: number;
}

/**
 * Pairs of a questioned and a stored signature that a verification compares at most: five to ten minutes of one thread. Half are
 * for links, the rest for canaries. So a gallery of 100,000 is put to 300 questions, one of a million to 30.
 */
const MOST_PAIRS = 30_000_000;

/** Questions even where the gallery is larger than that. */
const LEAST_QUESTIONS = 10;

/** Takes as many links, and as many canaries of each kind of mark, as there is time for; the seed decides which. */
export async function planChecks(
  db: Queryable,
  model: ModelIdentity,
  links: readonly KnownLink[],
  { seed, canaries: most }: { seed: string; canaries: number },
): Promise<PlannedChecks> {
  const kinds = await countKinds(db, model);
  const signatures = kinds.reduce((sum, { count }) => sum + count, 0);
  let questions = Math.max(LEAST_QUESTIONS, Math.floor(MOST_PAIRS / Math.max(1, signatures)));
  const checks: Check[] = [];
  let [replayed, notSearchable] = [0, 0];
  const forLinks = most === 0 ? questions : questions / 2;
  let asked = 0;
  for (const [a, b] of shuffled(links, seed, (link) => link.join())) {
    if (asked >= forLinks) break;
    const both = Map.groupBy(await signaturesOf(db, model, [a, b]), ({ exhibitId }) => exhibitId);
    replayed += 1;
    const [ofA, ofB] = [both.get(a), both.get(b)];
    if (ofA === undefined || ofB === undefined) {
      notSearchable += 1;
      continue;
    }
    checks.push({ questioned: { exhibitIds: [a] }, questions: ofA, expectedId: b, own: false });
    checks.push({ questioned: { exhibitIds: [b] }, questions: ofB, expectedId: a, own: false });
    asked += ofA.length + ofB.length;
  }
  questions = Math.min(most, questions - asked);
  const canaries = await sampleCanaries(db, model, kinds, seed, questions);
  return {
    checks: [...checks, ...canaries],
    signatures,
    links: replayed,
    canaries: canaries.length,
    notSearchable,
  };
}

type Kind = Pick<GallerySignature, 'mark' | 'modality'> & { count: number };

async function countKinds(db: Queryable, { model, parametersHash }: ModelIdentity): Promise<Kind[]> {
  const { rows } = await db.query<Kind>(
    `SELECT mark, modality, count(*) AS count FROM signatures WHERE model = $1 AND parameters_hash = $2
     GROUP BY mark, modality ORDER BY count(*), mark, modality`,
    [model, parametersHash],
  );
  return rows;
}

/** The rarest kinds come first: what they leave of their part goes to the others. */
async function sampleCanaries(
  db: Queryable,
  model: ModelIdentity,
  kinds: readonly Kind[],
  seed: string,
  most: number,
): Promise<Check[]> {
  const canaries: Check[] = [];
  for (const [i, kind] of kinds.entries()) {
    const share = Math.ceil((most - canaries.length) / (kinds.length - i));
    for (const signature of await signaturesAfter(db, model, kind, uuidOf(seed), Math.max(0, share))) {
      const { exhibitId, imageId } = signature;
      const questioned = { exhibitIds: [exhibitId], imageIds: [imageId] };
      canaries.push({ questioned, questions: [signature], expectedId: exhibitId, own: true });
    }
  }
  return canaries;
}
