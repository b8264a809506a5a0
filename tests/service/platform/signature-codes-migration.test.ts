import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scoreGallery } from '../../../casework/searches/score-gallery.ts';
import { signCode } from '../../../casework/signatures/sign-code.ts';
import { formatVector, parseVector } from '../../../casework/signatures/vector-text.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { akin, direction, newModel, SyntheticGallery } from '../../support/synthetic-gallery.ts';

const FIRST_FILES = ['0001_create_casework.sql', '0002_add_comparisons.sql'];

describeModes('the migration to signature codes', (mode) => {
  const db = () => mode.database();

  it('takes the signatures along that are there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    try {
      for (const name of FIRST_FILES) await copyFile(join('migrations', name), join(folder, name));
      await migrate(db(), folder);
    } finally {
      await rm(folder, { recursive: true });
    }
    // As the first files have it, when tokens were all that acted and cases had no agency.
    const [token, caseId] = [randomUUID(), randomUUID()];
    await db().query(
      `INSERT INTO api_tokens (id, name, role, token_sha256) VALUES ($1, 'old', 'administrator', repeat('1', 64))`,
      [token],
    );
    await db().query(`INSERT INTO cases (id, reference, created_by) VALUES ($1, 'old', $2)`, [caseId, token]);
    const gallery = new SyntheticGallery(db);
    const model = newModel();
    await db().query(`INSERT INTO galleries (model, parameters_hash, revision) VALUES ($1, $2, 4)`, [
      model.model,
      model.parametersHash,
    ]);
    const addOld = async (embedding: Float32Array, mark: string): Promise<string> => {
      const [exhibitId, imageId] = [randomUUID(), randomUUID()];
      const sha256 = createHash('sha256').update(imageId).digest('hex');
      await db().query(
        `INSERT INTO exhibits (id, case_id, reference, kind, origin, created_by)
         VALUES ($1::uuid, $2, $1::uuid::text, 'cartridge_case', 'evidence', $3)`,
        [exhibitId, caseId, token],
      );
      await db().query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
      await db().query(
        `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, searchable, created_by)
         VALUES ($1, $2, $3, 'x', $4, 'ready', true, $5)`,
        [imageId, exhibitId, sha256, mark, token],
      );
      await db().query(
        `INSERT INTO signatures (id, image_id, exhibit_id, mark, modality, model, parameters_hash, engine_version,
                                 runtime, embedding, sign_bits)
         VALUES ($1, $2, $3, $4, 'topography', $5, $6, '1', '{}', $7::halfvec(256), binary_quantize($7::halfvec(256))::bit(256))`,
        [randomUUID(), imageId, exhibitId, mark, model.model, model.parametersHash, formatVector(embedding)],
      );
      return exhibitId;
    };
    const mark = direction(1);
    const questioned = await addOld(mark, 'breech_face');
    const mate = await addOld(akin(mark, 0.7, 2), 'breech_face');
    await addOld(direction(3), 'breech_face');
    await addOld(direction(4), 'firing_pin');

    expect(await migrate(db(), 'migrations')).toContain('0003_add_signature_codes.sql');
    const scores = await scoreGallery(db(), questioned, model);
    expect(scores).toMatchObject({ inGallery: 3, eligible: 2, searched: 2, compared: 2, galleryRevision: 4 });
    expect(scores.candidates[0]).toMatchObject({ exhibitId: mate });
    const { rows } = await db().query<{ code: string; embedding: string }>(
      `SELECT c.code, s.embedding FROM signatures s
       JOIN signature_groups g USING (model, parameters_hash, mark, modality)
       JOIN signature_codes c ON c.exhibit_id = s.exhibit_id AND c.group_id = g.id`,
    );
    expect(rows).toHaveLength(4);
    // What SQL computed is what the service computes, but for a product that is 0 to within rounding.
    for (const { code, embedding } of rows) {
      const expected = signCode(parseVector(embedding));
      expect([...code].filter((bit, i) => bit !== expected[i]).length).toBeLessThanOrEqual(1);
    }
    await gallery.begin();
    await gallery.add(model, akin(mark, 0.5, 5));
    expect(await scoreGallery(db(), questioned, model)).toMatchObject({ inGallery: 4, eligible: 3 });

    // What was entered before there were agencies is the unit's own, and its token is an administrator's of every one.
    const { rows: owned } = await db().query(
      `SELECT DISTINCT g.code, a.name, r.role, r.agency_id FROM exhibits e JOIN agencies g ON g.id = e.agency_id
       JOIN actors a ON a.id = e.created_by JOIN assignments r ON r.actor_id = a.id`,
    );
    expect(owned).toEqual([{ code: 'HOME', name: 'old', role: 'administrator', agency_id: null }]);
  }, 60_000);
});
