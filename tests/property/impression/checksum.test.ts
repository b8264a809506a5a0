import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compareImpressions } from '../../../engine/impression/compare-impressions.ts';
import { IMPRESSION_PARAMETERS } from '../../../engine/impression/parameters.ts';
import { breechFace, ready } from '../../unit/impression/simulated-marks.ts';

/** Four significant digits, and nothing below a thousandth: the last bits differ between processors and libraries. */
function digest(data: unknown): string {
  const plain = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'number') return Math.round(Number(value.toPrecision(4)) * 1000) / 1000;
    return value instanceof Int8Array ? Array.from(value) : value;
  });
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

/**
 * Where results are meant to change: `npx vitest run tests/property/impression/checksum.test.ts -u`, and a new
 * `version` in the parameters, so that nobody compares what was prepared or scored by different rules.
 */
it('each stage over a fixed set of simulated marks is what it was: a change of any needs a new version', () => {
  const stages = new Map<string, unknown[]>();
  const keep = (step: string, data: unknown) => stages.set(step, [...(stages.get(step) ?? []), data]);
  const marks = [
    [0, 1],
    [0, 2],
    [1, 1],
  ].map(([serial, firing]) => ready(breechFace(71, serial, firing).surface));
  keep(
    'prepared',
    marks.map(({ prepared }) => prepared),
  );
  for (const other of marks.slice(1)) {
    const comparison = compareImpressions(marks[0], other, undefined, (step, data) => {
      if (step !== 'cells') keep(step, data());
    });
    if (!comparison.comparable) continue;
    const { cells, reverseCells, ...rest } = comparison;
    keep('cells', { cells, reverseCells });
    keep('result', rest);
  }
  const sums = Object.fromEntries([...stages].map(([step, data]) => [step, digest(data)]));
  expect({ version: IMPRESSION_PARAMETERS.version, ...sums }).toMatchInlineSnapshot(`
    {
      "cells": "0efb771bddd90f96",
      "coarse-registrations": "bc4188d6fee7c205",
      "prepared": "c8b9575ea6e07cc4",
      "registrations": "ea41cd30e796412a",
      "result": "9b6050f8c7af578e",
      "version": "impression-1",
    }
  `);
});
