import { expect, it } from 'vitest';
import { compareImpressions } from '../../../engine/impression/compare-impressions.ts';
import { prepareImpression } from '../../../engine/impression/prepare-impression.ts';
import { breechFace, ready } from './simulated-marks.ts';

it('a trace sink is told every step, may leave its data alone, and changes nothing', () => {
  const [first, second] = [breechFace(61, 0, 1), breechFace(61, 0, 2)];
  const steps: string[] = [];
  const listen = (step: string) => {
    steps.push(step);
  };
  expect(prepareImpression(first.surface, 'breech_face', listen)).toEqual(
    prepareImpression(first.surface, 'breech_face'),
  );
  expect(steps).toEqual(['levelled', 'relief']);

  const [a, b] = [ready(first.surface), ready(second.surface)];
  steps.length = 0;
  expect(compareImpressions(a, b, undefined, listen)).toEqual(compareImpressions(a, b));
  expect(steps).toEqual(['coarse-registrations', 'registrations', 'cells']);

  const data = new Map<string, unknown>();
  compareImpressions(a, b, undefined, (step, read) => data.set(step, read()));
  expect(data.get('coarse-registrations')).toHaveLength(16);
  expect(data.get('cells')).toMatchObject({ congruentCells: 30 });
});
