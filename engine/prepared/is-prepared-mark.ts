import type { PreparedMark } from './prepared-mark.ts';

/**
 * Whether a value read from storage is a prepared mark: what comparison relies on is there, in its own type, finite,
 * and as long as it says. Fields that a later version adds are not looked at.
 */
export function isPreparedMark(value: unknown): value is PreparedMark {
  if (!isObject(value)) return false;
  if (value.kind === 'impression') return isImpression(value.impression);
  return value.kind === 'land' && isLand(value.land);
}

function isImpression(value: unknown): boolean {
  if (!isObject(value) || value.comparable !== true || !isObject(value.originUm)) return false;
  const { mark, modality, parameters, spacingUm, width, height, originUm, relief } = value;
  return (
    [mark, modality, parameters].every((text) => typeof text === 'string') &&
    isLength(spacingUm) &&
    [originUm.x, originUm.y].every(Number.isFinite) &&
    isCount(width) &&
    isCount(height) &&
    relief instanceof Int8Array &&
    relief.length === width * height
  );
}

function isLand(value: unknown): boolean {
  if (!isObject(value) || value.comparable !== true) return false;
  const { version, profile, deviationUm, autocorrelation, leftShoulder, rightShoulder, crossCut } = value;
  if (!isObject(profile) || !isObject(crossCut)) return false;
  const { spacingUm, heights, valid } = profile;
  const { turnedDegrees, shearDegrees, agreement } = value;
  return (
    typeof version === 'string' &&
    isLength(spacingUm) &&
    heights instanceof Float32Array &&
    heights.length > 0 &&
    valid instanceof Uint8Array &&
    valid.length === heights.length &&
    autocorrelation instanceof Float32Array &&
    isLength(deviationUm) &&
    isShoulder(leftShoulder) &&
    isShoulder(rightShoulder) &&
    [turnedDegrees, shearDegrees, agreement, crossCut.fromUm, crossCut.toUm].every(Number.isFinite)
  );
}

function isShoulder(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value.atUm) && typeof value.inField === 'boolean';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
