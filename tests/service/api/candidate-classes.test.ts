import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, MODEL, problem } from './api-under-test.ts';

const ENGINE_HASH = 'b'.repeat(64);
const CLASS = { calibre: '9 mm Luger', numberOfLands: 6, twist: 'right', firingPinShape: 'circular' };

describeModes('candidates by class and by engine', (mode) => {
  const api = new ApiUnderTest(mode);

  const addExhibit = async (wish: Record<string, unknown> = {}): Promise<string> => {
    const exhibit = { reference: randomUUID(), kind: 'cartridge_case', origin: 'evidence', ...wish };
    const { status, body } = await api.post(`/v1/cases/${await api.makeCase()}/exhibits`, exhibit);
    expect([status, body]).toEqual([201, expect.objectContaining(wish)]);
    return String(body.id);
  };

  /** A search as a worker leaves it, completed unless said otherwise. */
  const addSearch = async (exhibitId: string, state = 'completed'): Promise<string> => {
    const id = randomUUID();
    await mode.database().query(
      `INSERT INTO searches (id, exhibit_id, state, model, parameters_hash, engine_version)
       VALUES ($1, $2, $3, $4, $5, '0.2.0')`,
      [id, exhibitId, state, MODEL.model, MODEL.parametersHash],
    );
    return id;
  };

  /** A completed search with these candidates in their order. */
  const addCandidates = async (exhibitId: string, candidates: string[]): Promise<string> => {
    const searchId = await addSearch(exhibitId);
    for (const [i, candidate] of candidates.entries()) {
      await mode
        .database()
        .query(
          `INSERT INTO candidates (search_id, rank, exhibit_id, score, marks) VALUES ($1, $2, $3, $4, '[]')`,
          [searchId, i + 1, candidate, 10 - i],
        );
    }
    return searchId;
  };

  test('candidates show where class characteristics conflict, or leave such candidates out', async () => {
    const questioned = await addExhibit(CLASS);
    const [alike, lands, unknown, several] = [
      await addExhibit({ ...CLASS, calibre: '9x19' }),
      await addExhibit({ ...CLASS, numberOfLands: 5 }),
      await addExhibit(),
      await addExhibit({ calibre: '.40 S&W', twist: 'left', firingPinShape: 'elliptical' }),
    ];
    await addCandidates(questioned, [several, alike, lands, unknown]);
    const path = `/v1/exhibits/${questioned}/candidates`;
    const shown = await api.get(path);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      leftOut: 0,
      candidates: [
        {
          exhibitId: several,
          rank: 1,
          calibre: '.40 S&W',
          conflicts: [
            { characteristic: 'calibre', questioned: '9 mm Luger', candidate: '.40 S&W' },
            { characteristic: 'twist', questioned: 'right', candidate: 'left' },
            { characteristic: 'firingPinShape', questioned: 'circular', candidate: 'elliptical' },
          ],
        },
        { exhibitId: alike, rank: 2, ...CLASS, calibre: '9x19', conflicts: [] },
        {
          exhibitId: lands,
          rank: 3,
          numberOfLands: 5,
          conflicts: [{ characteristic: 'numberOfLands', questioned: '6', candidate: '5' }],
        },
        { exhibitId: unknown, rank: 4, conflicts: [] },
      ],
    });
    expect((await api.get(`${path}?conflicts=show`)).body).toEqual(shown.body);
    const { body } = await api.get(`${path}?conflicts=leave_out`);
    // They keep the ranks that the search gave them.
    expect(body).toMatchObject({
      leftOut: 2,
      candidates: [
        { exhibitId: alike, rank: 2 },
        { exhibitId: unknown, rank: 4 },
      ],
    });
    // The limit is for what is shown; what is left out is counted all the same.
    expect((await api.get(`${path}?conflicts=leave_out&limit=1`)).body).toMatchObject({
      leftOut: 2,
      candidates: [{ exhibitId: alike }],
    });
    const limited = (await api.get(`${path}?limit=1`)).body;
    expect(limited).toMatchObject({ leftOut: 0, candidates: [{ exhibitId: several }] });
    expect(limited.candidates).toHaveLength(1);
    const unheardOf = await api.get(`${path}?conflicts=hide`);
    expect(unheardOf.body).toMatchObject({ type: problem('invalid-request'), status: 400 });
  });

  test('candidates of an exhibit without class characteristics conflict with nothing', async () => {
    const [questioned, other] = [await addExhibit(), await addExhibit(CLASS)];
    await addCandidates(questioned, [other]);
    const { body } = await api.get(`/v1/exhibits/${questioned}/candidates?conflicts=leave_out`);
    expect(body).toMatchObject({ leftOut: 0, candidates: [{ exhibitId: other, conflicts: [] }] });
    expect(body).not.toHaveProperty('candidates.0.conflicts.0');
  });

  test('candidates carry what the engine found of each mark, and nothing where it did not compare', async () => {
    const [questioned, other] = [await addExhibit({ kind: 'bullet' }), await addExhibit({ kind: 'bullet' })];
    const searchId = await addSearch(questioned);
    const mark = (name: string, engine?: object) => ({
      mark: name,
      modality: 'topography',
      score: 0.5,
      angleDegrees: null,
      imageId: randomUUID(),
      candidateImageId: randomUUID(),
      rank: 1,
      ...(engine === undefined ? {} : { engine }),
    });
    const engine = { score: 9.5, rank: 1, comparisonId: randomUUID() };
    const marks = [
      mark('land_engraved_area', { ...engine, bullet: { landPairs: 1, lead: null } }),
      mark('groove_engraved_area'),
    ];
    await mode
      .database()
      .query(`INSERT INTO candidates (search_id, rank, exhibit_id, score, marks) VALUES ($1, 1, $2, 9, $3)`, [
        searchId,
        other,
        JSON.stringify(marks),
      ]);
    const { status, body } = await api.get(`/v1/exhibits/${questioned}/candidates`);
    expect(status).toBe(200);
    // Of striae no angle is told.
    const [land, groove] = marks.map((one) => ({ ...one, angleDegrees: undefined }));
    expect(body).toHaveProperty('candidates.0.marks', [
      { ...land, engine: { ...engine, bullet: { landPairs: 1 } } },
      groove,
    ]);
  });

  test('candidates tell how far the engine is while the search runs, and what it made of the pairs after', async () => {
    const questioned = await addExhibit();
    const searchId = await addSearch(questioned, 'running');
    const path = `/v1/exhibits/${questioned}/candidates?wait=0`;
    const before = (await api.get(path)).body;
    expect(before).toMatchObject({ search: { state: 'running' }, candidates: [], leftOut: 0 });
    expect(before).not.toHaveProperty('search.engine');

    const update = (changes: string) =>
      mode.database().query(`UPDATE searches SET ${changes} WHERE id = $1`, [searchId]);
    await update('engine_pairs = 200, engine_done = 0');
    expect((await api.get(path)).body).toHaveProperty('search.engine', { pairs: 200, done: 0 });
    await update('engine_done = 120');
    expect((await api.get(path)).body).toHaveProperty('search.engine', { pairs: 200, done: 120 });
    await update(
      `state = 'completed', completed_at = now(), eligible = 300, searched = 300, compared = 300, exhaustive = true,
         engine_done = 200, engine_compared = 190, engine_not_comparable = 9, engine_failed = 1,
         engine_parameters_hash = '${ENGINE_HASH}'`,
    );
    const { body } = await api.get(path);
    expect(body).toHaveProperty('search.state', 'completed');
    expect(body).toHaveProperty('search.engine', {
      pairs: 200,
      done: 200,
      compared: 190,
      notComparable: 9,
      failed: 1,
      parametersHash: ENGINE_HASH,
    });
  });

  test.each([
    { numberOfLands: 0 },
    { numberOfLands: 100 },
    { numberOfLands: 5.5 },
    { numberOfLands: 'six' },
    { numberOfLands: null },
    { twist: 'up' },
    { twist: 'Right' },
    { firingPinShape: 'round' },
    { firingPinShape: '' },
    { calibre: ' ' },
    { lands: 6 },
  ])('class characteristics that are none are refused: %o', async (wrong) => {
    const exhibit = { reference: 'E-1', kind: 'bullet', origin: 'evidence', ...wrong };
    const { body } = await api.post(`/v1/cases/${await api.makeCase()}/exhibits`, exhibit);
    expect(body).toMatchObject({
      type: problem('invalid-request'),
      status: 400,
      errors: [{ in: 'body', field: Object.keys(wrong)[0] }],
    });
  });
});
