import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankCandidates } from '../../../casework/searches/rank-candidates.ts';
import { compareProbes } from '../../../casework/verification/compare-probes.ts';
import { rankExactly } from '../../../casework/verification/rank-exactly.ts';
import { seededUniform } from '../../../engine/preprocess/random.ts';
import { bestOfTurns } from '../../../engine/signature/best-probe.ts';
import { signatureLength } from '../../../engine/signature/steering.ts';

const strangers = { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0.1, sd: 0.2 } };
const EXHIBITS = 12;

/** Questions of one or two exhibits with several images, lands and marks, and how alike each of twelve exhibits is. */
const questions = fc.array(
  fc.record({
    exhibitId: fc.constantFrom('q1', 'q2'),
    kind: fc.constantFrom(
      { mark: 'breech_face', modality: 'topography' as const, land: null, from: 0, to: 9 },
      { mark: 'firing_pin', modality: 'reflectance' as const, land: null, from: 4, to: EXHIBITS },
      { mark: 'land_engraved_area', modality: 'topography' as const, land: 1, from: 2, to: 8 },
      { mark: 'land_engraved_area', modality: 'topography' as const, land: 2, from: 2, to: 8 },
    ),
    cosines: fc.array(
      fc.integer({ min: -99, max: 99 }).map((hundredths) => hundredths / 100),
      {
        minLength: EXHIBITS,
        maxLength: EXHIBITS,
      },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

it('ranks as the search ranks those whom it compares, when it compares everybody', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      const exhibits = Array.from({ length: EXHIBITS }, (_, i) => i);
      const has = ({ kind }: (typeof asked)[number], place: number) => place >= kind.from && place < kind.to;
      const without = [1, 5];
      const candidates = rankCandidates(
        asked.map((one, i) => ({
          question: { exhibitId: one.exhibitId, imageId: String(i), ...one.kind },
          nearest: exhibits
            .filter((place) => has(one, place) && !without.includes(place))
            .map((place) => ({
              exhibitId: String(place),
              imageId: 'x',
              cosine: Math.fround(one.cosines[place]),
              angleDegrees: null,
            })),
        })),
        strangers,
      );
      for (const expected of exhibits.filter((place) => !without.includes(place))) {
        const rank = rankExactly({
          questions: asked.map((one) => ({
            exhibitId: one.exhibitId,
            ...one.kind,
            cosines: Float32Array.from(one.cosines, (cosine, place) => (has(one, place) ? cosine : NaN)),
          })),
          strangers,
          without,
          expected,
        });
        const found = candidates.find(({ exhibitId }) => exhibitId === String(expected));
        if (found === undefined) {
          expect(rank).toBeNull();
          continue;
        }
        // Among equals, and what rounding makes of them, any order is right.
        const equals = candidates.filter(({ score }) => Math.abs(score - found.score) < 1e-4);
        expect(rank).toBeGreaterThanOrEqual(equals[0].rank);
        expect(rank).toBeLessThanOrEqual(equals[0].rank + equals.length - 1);
      }
    }),
  );
});

it('compares every question with every signature at every angle', () => {
  const steering = { components: [2, 3, 2] };
  const length = signatureLength(steering);
  const uniform = seededUniform(7);
  const vector = () => Float32Array.from({ length }, () => uniform() - 0.5);
  const [asked, stored] = [
    [vector(), vector()],
    [vector(), vector(), vector()],
  ];
  const cosines = compareProbes({
    manifest: { steering, probes: 12 },
    mark: 'breech_face',
    questions: asked,
    stored: Float32Array.from(stored.flatMap((one) => [...one])),
  });
  const expected = asked.flatMap((one) =>
    stored.map((other) => bestOfTurns(one, steering, 12)(other).cosine),
  );
  expect(cosines).toHaveLength(6);
  cosines.forEach((cosine, i) => expect(cosine).toBeCloseTo(expected[i], 5));
});
