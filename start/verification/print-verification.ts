import type { Missing, Verification } from '../../casework/verification/verify-search.ts';

/** What a verification found, line by line, for an operator. */
export function printVerification(found: Verification): string[] {
  const { signatures, seed, links, knownLinks, canaries, beyondDepth, notSearchable, missing } = found;
  return [
    `${links} of ${knownLinks} known links replayed from both sides, ${canaries} canaries of ${signatures} signatures; seed ${seed}.`,
    ...(beyondDepth === 0 ? [] : [`${beyondDepth} stand beyond the depth in the exact answer as well.`]),
    ...(notSearchable === 0 ? [] : [`${notSearchable} could not be replayed: an exhibit has no signature.`]),
    missing.length === 0
      ? 'Nothing is missing.'
      : `MISSING: ${missing.length} that the exact answer has and the search lost.`,
    ...missing.map(describeMissing),
  ];
}

function describeMissing({ questionedId, expectedId, imageId, exactRank }: Missing): string {
  const what = imageId === null ? `exhibit ${questionedId}` : `image ${imageId}`;
  return `  ${what} did not find exhibit ${expectedId}, rank ${exactRank} in the exact answer`;
}
