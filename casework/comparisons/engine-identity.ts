import { createHash } from 'node:crypto';
import { IMPRESSION_PARAMETERS } from '../../engine/impression/parameters.ts';
import { STRIATION_PARAMETERS } from '../../engine/striation/parameters.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';

/** What every comparison names: the engine's version, and the SHA-256 of all its constants. */
export const ENGINE_IDENTITY = {
  version: ENGINE_VERSION,
  parametersHash: createHash('sha256')
    .update(JSON.stringify([IMPRESSION_PARAMETERS, STRIATION_PARAMETERS]))
    .digest('hex'),
} as const;
