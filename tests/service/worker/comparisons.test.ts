import { expect, it } from 'vitest';
import { layLands } from '../../../casework/comparisons/lay-lands.ts';
import { readComparison } from '../../../casework/comparisons/read-comparison.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { toX3p } from '../../support/specimen-files.ts';
import { WorkerUnderTest } from '../../support/worker-under-test.ts';

/** Consecutively made guns of one run. */
const gun = (serial: number) => simulateGun(100 + serial, { productionRun: 7, serial });

describeModes('comparison of the shortlist by the engine', (mode) => {
  const db = () => mode.database();
  const worker = new WorkerUnderTest(mode);

  it('orders cartridge cases by congruent cells, and keeps them for explanation', async () => {
    const enter = async (serial: number, firing: number) => {
      const exhibitId = await worker.newExhibit();
      const { surface } = fireCartridgeCase(gun(serial), firing, { spacing: 12.5 });
      const imageId = await worker.upload(exhibitId, toX3p(surface));
      expect(await worker.finished(imageId)).toMatchObject({ searchable: true, notComparableBecause: null });
      return { exhibitId, imageId };
    };
    const [, mate, , questioned] = [
      await enter(1, 1),
      await enter(2, 1),
      await enter(3, 1),
      await enter(2, 2),
    ];
    const { search, candidates } = await worker.candidatesOf(questioned?.exhibitId ?? '');
    expect(search).toMatchObject({
      enginePairs: 3,
      engineDone: 3,
      engineCompared: 3,
      engineNotComparable: 0,
      engineFailed: 0,
    });
    const [first, second] = candidates;
    expect(first?.exhibitId).toBe(mate?.exhibitId);
    const [best, other] = [first?.marks[0]?.engine, second?.marks[0]?.engine];
    expect(best?.rank).toBe(1);
    expect(best?.impression?.congruentCells).toBeGreaterThanOrEqual(6);
    expect(other?.impression?.congruentCells).toBeLessThanOrEqual(2);
    expect(best?.score).toBeGreaterThan(2 * (other?.score ?? Infinity));

    const kept = await readComparison(db(), best?.comparisonId ?? '');
    expect(kept).toMatchObject({
      kind: 'impression',
      questionedExhibitId: questioned?.exhibitId,
      exhibitId: mate?.exhibitId,
      questioned: [{ imageId: questioned?.imageId }],
      candidate: [{ imageId: mate?.imageId }],
      engineVersion: '0.2.0',
    });
    if (kept.kind !== 'impression') return;
    const { cells, transform, congruentCells } = kept.result;
    const congruent = cells.filter((cell) => cell.congruent);
    expect(congruent.length).toBeGreaterThanOrEqual(congruentCells);
    // The transform leads from the questioned scan to the candidate's: that is where the congruent cells were found.
    const [cos, sin] = [Math.cos, Math.sin].map((of) => of((transform.angleDegrees * Math.PI) / 180));
    for (const { at, found } of congruent) {
      const x = (cos ?? 0) * at.x - (sin ?? 0) * at.y + transform.dxUm;
      const y = (sin ?? 0) * at.x + (cos ?? 0) * at.y + transform.dyUm;
      expect(Math.hypot(found.x - x, found.y - y)).toBeLessThan(90);
    }
  }, 120_000);

  it('finds a bullet by its striae, in whatever order its lands were counted, and draws the profiles again', async () => {
    const enter = async (serial: number, firing: number, lands = 6) => {
      const exhibitId = await worker.newExhibit({ kind: 'bullet' });
      for (const { land, surface } of fireBullet(gun(serial), firing).slice(0, lands)) {
        const declared = { mark: 'land_engraved_area', land } as const;
        const imageId = await worker.upload(exhibitId, toX3p(surface), declared);
        expect(await worker.finished(imageId)).toMatchObject({ searchable: true });
      }
      return exhibitId;
    };
    const [, mate] = [await enter(1, 1), await enter(2, 1)];
    const questioned = await enter(2, 2, 5);
    const { search, candidates } = await worker.candidatesOf(questioned);
    expect(search).toMatchObject({ eligible: 2, enginePairs: 2, engineCompared: 2 });
    const [first, second] = candidates;
    expect(first?.exhibitId).toBe(mate);
    const [best, other] = [first?.marks[0]?.engine, second?.marks[0]?.engine];
    expect(best?.bullet?.landPairs).toBe(5);
    expect(best?.score).toBeGreaterThan(1.5 * (other?.score ?? Infinity));

    const kept = await readComparison(db(), best?.comparisonId ?? '');
    if (kept.kind !== 'bullet') throw new Error('Bullets were compared as something else.');
    expect(kept.result.landPairs).toHaveLength(30);
    const laid = await layLands(worker.parts.blobs, kept);
    expect(laid).toHaveLength(5);
    for (const { laid: over } of laid) expect(correlation(over)).toBeGreaterThan(0.5);
  }, 120_000);

  it('says of a flat scan why it cannot be compared, and never gives a number', async () => {
    const exhibitId = await worker.newExhibit({ kind: 'bullet' });
    const surface = {
      modality: 'topography',
      width: 500,
      height: 300,
      spacing: { x: 3, y: 3 },
      // A cylinder without a mark; the last bits of the heights are all that is on it.
      values: Float32Array.from({ length: 150_000 }, (_, i) => -(((i % 500) - 250) ** 2) * 1e-3),
      mask: new Uint8Array(150_000).fill(1),
    } as const;
    const imageId = await worker.upload(exhibitId, toX3p(surface), { mark: 'land_engraved_area', land: 1 });
    const image = await worker.finished(imageId);
    expect(image).toMatchObject({ state: 'ready', searchable: false, notComparableBecause: 'flat' });
    expect(image.notComparableDetail).toMatch(/flat/);
  }, 60_000);

  it('does not let a comparison be changed', async () => {
    await expect(db().query(`UPDATE comparisons SET result = '{}'`)).rejects.toThrow('append-only');
  });
});

/** Pearson's, where both profiles were measured. */
function correlation({ a, b }: Awaited<ReturnType<typeof layLands>>[number]['laid']): number {
  const points = [...a.values.keys()].filter((i) => (a.valid[i] ?? 0) + (b.valid[i] ?? 0) === 2);
  const mean = (values: Float64Array) => points.reduce((sum, i) => sum + (values[i] ?? 0), 0) / points.length;
  const [meanA, meanB] = [mean(a.values), mean(b.values)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const i of points) {
    const [x, y] = [(a.values[i] ?? 0) - meanA, (b.values[i] ?? 0) - meanB];
    [ab, aa, bb] = [ab + x * y, aa + x * x, bb + y * y];
  }
  return ab / Math.sqrt(aa * bb);
}
