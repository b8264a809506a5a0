import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { recordEvent } from '../events/record-event.ts';
import { announce } from '../notifications/announce.ts';
import { scoreGalleryOf } from '../searches/score-gallery.ts';
import type { SearchModel } from '../searches/search-model.ts';
import type { ExactAnswers } from './exact-ranks.ts';
import { listKnownLinks } from './known-links.ts';
import { DEFAULT_CANARIES, verifySearch } from './verify-search.ts';
import type { Verification } from './verify-search.ts';

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
  await db.transaction((tx) => storeVerification(tx, nightId, model, found, { startedAt, now: clock.now() }));
  const { missing, ...counts } = found;
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
  await store(tx, nightId, model, { outcome: 'not_done', reason }, clock.now());
  logger.error({ nightId, reason }, 'the search could not be verified');
}

async function storeVerification(
  tx: Queryable,
  nightId: string,
  model: ModelIdentity,
  { missing, ...detail }: Verification,
  { startedAt, now }: { startedAt: Date; now: Date },
): Promise<void> {
  const outcome = missing.length > 0 ? 'missing' : 'nothing_missing';
  await store(tx, nightId, model, { outcome, detail, missing, startedAt }, now);
}

interface Outcome {
  readonly outcome: 'nothing_missing' | 'missing' | 'not_done';
  readonly reason?: string;
  readonly detail?: Omit<Verification, 'missing'>;
  readonly missing?: Verification['missing'];
  readonly startedAt?: Date;
}

async function store(
  tx: Queryable,
  nightId: string,
  { model, parametersHash }: ModelIdentity,
  { outcome, reason, detail, missing = [], startedAt }: Outcome,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const { rowCount } = await tx.query(
    `INSERT INTO search_verifications (id, night_id, outcome, reason, model, parameters_hash, engine_version, detail,
                                       missing, started_at, completed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [
      id,
      nightId,
      outcome,
      reason,
      model,
      parametersHash,
      ENGINE_VERSION,
      detail,
      JSON.stringify(missing),
      startedAt,
      now,
    ],
  );
  if (rowCount === 0) return;
  await recordEvent(
    tx,
    { actorId: null, requestId: null },
    {
      action: 'search.verified',
      subjectType: 'search_verification',
      subjectId: id,
      detail: { outcome, missing: missing.length },
    },
  );
  if (outcome === 'nothing_missing') return;
  // It concerns everybody who searches; which exhibits they are stands in the verification alone.
  const { rows } = await tx.query<{ id: string }>(`SELECT id FROM agencies ORDER BY code`);
  const told = { outcome, missing: missing.length };
  await announce(
    tx,
    {
      type: 'search.alarm',
      subjectType: 'search_verification',
      subjectId: id,
      agencies: rows.map((agency) => agency.id),
      detail: told,
    },
    now,
  );
}
