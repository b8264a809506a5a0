import { isUniqueViolation } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Who wrote a version of something, and when. Nothing is overwritten: each change is a version of its own. */
export interface Version {
  /** From 1. */
  readonly version: number;
  readonly writtenAt: Date;
  readonly authorId: string;
  readonly authorName: string;
  /** Set in the last version of something that was withdrawn. */
  readonly withdrawnBecause: string | null;
}

/**
 * Refuses to change what somebody else changed after it was read, or what was withdrawn.
 * @throws Refusal version-outdated, withdrawn
 */
export function assertChangeable(current: Version, readVersion: number): void {
  if (current.withdrawnBecause !== null) {
    throw new Refusal(
      'withdrawn',
      'It was withdrawn and is changed no more; its versions stay readable. Make a new one instead.',
    );
  }
  if (current.version !== readVersion) throw versionOutdated(current.version);
}

/**
 * Writes the version after the one that was read; of two writers at the same moment the second is refused.
 * @throws Refusal version-outdated
 */
export async function writeNext<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw versionOutdated();
    throw error;
  }
}

function versionOutdated(current?: number): Refusal {
  const now =
    current === undefined ? 'Somebody changed it at this moment.' : `It is at version ${current} now.`;
  return new Refusal(
    'version-outdated',
    `${now} Read it again, and change what you then find.`,
    current === undefined ? {} : { version: String(current) },
  );
}
