import { expect, it, vi } from 'vitest';
import { listFindings } from '../../../casework/findings/list-findings.ts';
import { askSearch } from '../../../casework/searches/ask-search.ts';
import { listSearchCandidates } from '../../../casework/searches/list-search-candidates.ts';
import { readSearch } from '../../../casework/searches/read-search.ts';
import { requestArchiveSearches } from '../../../casework/searches/request-archive-searches.ts';
import { setWatch } from '../../../casework/watches/set-watch.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { simulatedScan } from '../../support/specimen-files.ts';
import { UNTIL_DONE, WorkerUnderTest } from '../../support/worker-under-test.ts';

describeModes('searches that the worker is asked for', (mode) => {
  const db = () => mode.database();
  const worker = new WorkerUnderTest(mode);
  const enter = async (gun: number, firing: number, origin: 'evidence' | 'test_fire' = 'test_fire') => {
    const exhibitId = await worker.newExhibit({ origin });
    const imageId = await worker.upload(exhibitId, simulatedScan(gun, firing));
    expect(await worker.finished(imageId)).toMatchObject({ searchable: true });
    return exhibitId;
  };
  const completed = (searchId: string) =>
    vi.waitUntil(async () => (await readSearch(db(), searchId)).state === 'completed', UNTIL_DONE);

  it('an entry meets watched evidence unasked; groups, filters and the archive are searched', async () => {
    const watched = await enter(1, 1, 'evidence');
    await db().transaction((tx) => setWatch(tx, worker.origin, watched, 6));
    const fires = [await enter(2, 1), await enter(2, 2)];
    const mate = await enter(1, 2);
    const findings = await vi.waitUntil(async () => {
      const { rows } = await listFindings(db(), { limit: 10 });
      return rows.length > 0 && rows;
    }, UNTIL_DONE);
    expect(findings).toMatchObject([{ watchedExhibitId: watched, enteredExhibitId: mate, rank: 1 }]);
    const { rows: announced } = await db().query(
      `SELECT type, subject_id AS "subjectId", a.agencies = ARRAY[e.agency_id] AS own
       FROM announcements a, exhibits e WHERE e.id = $1`,
      [watched],
    );
    expect(announced).toEqual([{ type: 'finding.recorded', subjectId: findings[0]?.id, own: true }]);

    const third = await enter(2, 3, 'evidence');
    const wish = { depth: 2, engine: true, filter: { origins: ['evidence'] } } as const;
    const asked = { exhibitIds: fires, wish };
    const { id } = await db().transaction((tx) => askSearch(tx, worker.origin, asked, worker.parts.model));
    await completed(id);
    const { search, candidates } = await listSearchCandidates(db(), id, { limit: 10 });
    expect(search).toMatchObject({ inGallery: 3, eligible: 2, enginePairs: 2, engineCompared: 2 });
    expect(candidates.map(({ exhibitId }) => exhibitId)).toEqual([third, watched]);

    const request = await db().transaction((tx) =>
      requestArchiveSearches(tx, worker.origin, worker.parts.model),
    );
    expect(request).toEqual({ requested: 2, waiting: 0, notSearchable: 0 });
    const { rows } = await db().query<{ id: string }>(`SELECT id FROM searches WHERE purpose = 'archive'`);
    for (const archive of rows) await completed(archive.id);
  }, 120_000);
});
