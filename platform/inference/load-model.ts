import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { signatureLength } from '../../engine/signature/steering.ts';
import { STRIATION_PARAMETERS } from '../../engine/striation/parameters.ts';
import { ManifestSchema, type Manifest } from './manifest.ts';
import type { ModelIdentity } from './signature-model.ts';

/** A signature model that was found whole: its manifest holds and its graph has the hash that this names. */
export interface SignatureModel extends ModelIdentity {
  readonly manifest: Manifest;
  readonly folder: string;
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function readManifest(folder: string): Promise<unknown> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON.`, { cause: error });
  }
}

/**
 * Loads a model's manifest and checks its graph against it.
 *
 * @throws Error naming the folder and what is wrong there
 */
export async function loadSignatureModel(folder: string): Promise<SignatureModel> {
  const manifest = await readManifest(folder);
  if (!Value.Check(ManifestSchema, manifest)) {
    const [first] = Value.Errors(ManifestSchema, manifest);
    throw new Error(
      `The manifest of ${folder} is not valid: ${first?.instancePath ?? ''} ${first?.message ?? ''}.`,
    );
  }
  const found = sha256(await readFile(join(folder, manifest.onnx.file)));
  if (found !== manifest.onnx.sha256) {
    throw new Error(
      `${manifest.onnx.file} in ${folder} has the SHA-256 ${found}, not ${manifest.onnx.sha256} as its manifest says.`,
    );
  }
  if (signatureLength(manifest.steering) !== manifest.output.length) {
    throw new Error(`The manifest of ${folder} steers another number of values than its signature has.`);
  }
  const { onnx, preparation, lags, steering, lampPattern } = manifest;
  const parametersHash = sha256(
    JSON.stringify([
      onnx.sha256,
      preparation,
      lags,
      steering,
      lampPattern,
      // The lands of bullets stand in the same gallery, by a signature that needs no graph.
      STRIATION_PARAMETERS,
    ]),
  );
  return { model: manifest.model, parametersHash, manifest, folder };
}
