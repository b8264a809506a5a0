// Stands in until the vector stage brings its own `scoreGalleryOf` in score-gallery.ts: then this file goes.
import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { isSameCalibre } from '../class-characteristics/calibre.ts';
import { readSignatures } from '../signatures/read-signatures.ts';
import { compareExactly } from './compare-exactly.ts';
import type { SearchFilter } from './filter.ts';
import { rankCandidates } from './rank-candidates.ts';
import type { GalleryScores } from './score-gallery.ts';
import type { SearchModel } from './search-model.ts';
import type { Questioned } from './wish.ts';

interface Row {
  readonly id: string;
  readonly calibre: string | null;
  readonly shared: boolean;
  readonly passes: boolean;
}

export function scoreGalleryOf(
  db: Database,
  { exhibitIds, imageIds }: Questioned,
  model: SearchModel,
  {
    filter = {},
    signal,
    includeQuestioned = false,
  }: { filter?: SearchFilter; signal?: AbortSignal; includeQuestioned?: boolean } = {},
): Promise<GalleryScores & { inGallery: number }> {
  return db.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const questions = [];
    const without = includeQuestioned ? [NOBODY] : exhibitIds;
    for (const exhibitId of exhibitIds) {
      for (const signature of await readSignatures(tx, exhibitId, model)) {
        if (imageIds?.includes(signature.imageId) === false) continue;
        const { embedding, mark } = signature;
        const { manifest } = model;
        const probes = isStriated(mark)
          ? lagProbes(embedding, manifest.probes)
          : steeredProbes(embedding, manifest.steering, manifest.probes);
        const left = includeQuestioned ? NOBODY : exhibitId;
        questions.push({ ...signature, exhibitId: left, ...identity(model), probes });
      }
    }
    const marks = questions.map(({ mark, modality }) => `${mark} ${modality}`);
    const rows = await readRows(tx, without, marks, model, filter);
    const eligible = rows.filter(({ shared, passes, calibre }) => {
      if (!shared || !passes) return false;
      if (filter.calibres === undefined) return true;
      if (calibre === null) return filter.requireDetermined !== true;
      return filter.calibres.some((wanted) => isSameCalibre(wanted, calibre));
    });
    const comparisons = [];
    for (const question of questions) {
      signal?.throwIfAborted();
      const ids = eligible.map(({ id }) => id);
      comparisons.push({ question, nearest: await compareExactly(tx, question, ids) });
    }
    const revision = await tx.query<{ revision: number }>(
      `SELECT revision FROM galleries WHERE model = $1 AND parameters_hash = $2`,
      [model.model, model.parametersHash],
    );
    return {
      galleryRevision: revision.rows[0]?.revision ?? 0,
      inGallery: rows.length,
      eligible: eligible.length,
      searched: eligible.length,
      compared: eligible.length,
      exhaustive: true,
      candidates: rankCandidates(comparisons, model.manifest.strangers),
    };
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function identity({ model, parametersHash }: SearchModel) {
  return { model, parametersHash };
}

async function readRows(
  tx: Queryable,
  questionedIds: readonly string[],
  marks: readonly string[],
  { model, parametersHash }: SearchModel,
  filter: SearchFilter,
): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `SELECT e.id, e.calibre, bool_or(s.mark || ' ' || s.modality = ANY($4::text[])) AS shared,
            coalesce(bool_or(
              ($5::jsonb->'kinds' IS NULL OR $5::jsonb->'kinds' ? e.kind) AND ($5::jsonb->'origins' IS NULL OR $5::jsonb->'origins' ? e.origin)
              AND ($5::jsonb->'caseIds' IS NULL OR $5::jsonb->'caseIds' ? e.case_id::text)
              AND NOT coalesce($5::jsonb->'excludeCaseIds' ? e.case_id::text, false)
              AND ($5::jsonb->'marks' IS NULL OR $5::jsonb->'marks' ? s.mark)
              AND ($5::jsonb->'instruments' IS NULL OR $5::jsonb->'instruments' ? i.instrument)
              AND ($5::jsonb->'places' IS NULL OR $5::jsonb->'places' ? c.place)
              AND ($5::jsonb->>'occurredFrom' IS NULL OR c.occurred_on >= ($5::jsonb->>'occurredFrom')::date)
              AND ($5::jsonb->>'occurredTo' IS NULL OR c.occurred_on <= ($5::jsonb->>'occurredTo')::date)
              AND ($5::jsonb->>'enteredFrom' IS NULL OR e.created_at >= ($5::jsonb->>'enteredFrom')::date)
              AND ($5::jsonb->>'enteredTo' IS NULL OR e.created_at < ($5::jsonb->>'enteredTo')::date + 1)
              AND ($5::jsonb->>'numberOfLands' IS NULL
                   OR coalesce(e.number_of_lands = ($5::jsonb->>'numberOfLands')::int, $5::jsonb->>'requireDetermined' IS DISTINCT FROM 'true'))
              AND ($5::jsonb->>'twist' IS NULL
                   OR coalesce(e.twist = $5::jsonb->>'twist', $5::jsonb->>'requireDetermined' IS DISTINCT FROM 'true'))
              AND ($5::jsonb->>'firingPinShape' IS NULL
                   OR coalesce(e.firing_pin_shape = $5::jsonb->>'firingPinShape', $5::jsonb->>'requireDetermined' IS DISTINCT FROM 'true'))
            ), false) AS passes
     FROM signatures s JOIN exhibits e ON e.id = s.exhibit_id JOIN cases c ON c.id = e.case_id
          JOIN images i ON i.id = s.image_id
     WHERE s.model = $2 AND s.parameters_hash = $3 AND NOT e.id = ANY($1::uuid[])
     GROUP BY e.id`,
    [questionedIds, model, parametersHash, marks, { ...filter }],
  );
  return rows;
}
