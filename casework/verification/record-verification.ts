import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { recordEvent } from '../events/record-event.ts';
import { announce } from '../notifications/announce.ts';
import type { Verification } from './verify-search.ts';

export const VERIFICATION_OUTCOMES = ['nothing_missing', 'missing', 'not_done'] as const;

/** What came of a night's verification. */
export interface VerificationResult {
  readonly outcome: (typeof VERIFICATION_OUTCOMES)[number];
  /** Why it was not done. */
  readonly reason?: string;
  /** How much was verified, of how much. */
  readonly detail?: Omit<Verification, 'missing'>;
  readonly missing?: Verification['missing'];
  readonly startedAt?: Date;
}

/** Stores what came of a verification, once, and announces an alarm where it is one. */
export async function recordVerification(
  tx: Queryable,
  nightId: string,
  { model, parametersHash }: ModelIdentity,
  { outcome, reason, detail, missing = [], startedAt }: VerificationResult,
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
  const told = { outcome, missing: missing.length };
  await recordEvent(
    tx,
    { actorId: null, requestId: null },
    { action: 'search.verified', subjectType: 'search_verification', subjectId: id, detail: told },
  );
  if (outcome !== 'nothing_missing') await raiseAlarm(tx, id, told, now);
}

/** It concerns everybody who searches; which exhibits are missing stands in the verification alone. */
async function raiseAlarm(
  tx: Queryable,
  verificationId: string,
  detail: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(`SELECT id FROM agencies ORDER BY code`);
  const agencies = rows.map(({ id }) => id);
  const subject = { subjectType: 'search_verification', subjectId: verificationId } as const;
  await announce(tx, { type: 'search.alarm', ...subject, agencies, detail }, now);
}
