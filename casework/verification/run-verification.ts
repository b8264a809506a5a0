import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { scoreGalleryOf } from '../searches/score-gallery.ts';
import type { SearchModel } from '../searches/search-model.ts';
import type { ExactAnswers } from './exact-ranks.ts';
import { listKnownLinks } from './known-links.ts';
import { recordVerification } from './record-verification.ts';
import { DEFAULT_CANARIES, verifySearch } from './verify-search.ts';

/** What a verification needs beside the database. */
export interface VerificationTools {
  readonly model: SearchModel;
  readonly answers: ExactAnswers;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Does the verification of a night, unless it was done already, and raises the alarm where somebody is missing. */
export async function runVerification(
  db: Database,
  nightId: string,
  tools: VerificationTools,
): Promise<void> {
  const { model, answers, logger, clock } = tools;
  const startedAt = clock.now();
  const { rows } = await db.query<{ seed: string }>(
    `SELECT to_char(night, 'YYYY-MM-DD') AS seed FROM verification_nights n
     WHERE id = $1 AND NOT EXISTS (
       SELECT FROM search_verifications v WHERE v.night_id = n.id AND v.outcome <> 'not_done')`,
    [nightId],
  );
  const [night] = rows;
  if (night === undefined) return;
  const links = await listKnownLinks(db);
  const wish = { links, canaries: DEFAULT_CANARIES, seed: night.seed, search: scoreGalleryOf, answers };
  const found = await verifySearch(db, model, wish);
  const { missing, ...counts } = found;
  const outcome = missing.length > 0 ? 'missing' : 'nothing_missing';
  const result = { outcome, detail: counts, missing, startedAt } as const;
  await db.transaction((tx) => recordVerification(tx, nightId, model, result, clock.now()));
  if (missing.length > 0)
    logger.error({ ...counts, missing }, 'the search lost somebody whom the exact answer has');
  else logger.info(counts, 'the search was verified: nobody is missing');
}

/** Notes that a night's verification will not be done: nobody knows then whether the search loses anybody. */
export async function giveUpVerification(
  tx: Queryable,
  nightId: string,
  reason: string,
  { model, logger, clock }: VerificationTools,
): Promise<void> {
  await recordVerification(tx, nightId, model, { outcome: 'not_done', reason }, clock.now());
  logger.error({ nightId, reason }, 'the search could not be verified');
}
