import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { readCase } from '../cases/read-case.ts';
import type { DeterminedCharacteristics } from '../class-characteristics/class-characteristics.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { EXHIBIT_COLUMNS } from './exhibit.ts';
import type { Exhibit, ExhibitKind, ExhibitOrigin } from './exhibit.ts';

export interface NewExhibit extends DeterminedCharacteristics {
  readonly reference: string;
  readonly kind: ExhibitKind;
  readonly origin: ExhibitOrigin;
  readonly description?: string;
}

/** Enters an exhibit into a case. @throws Refusal case-not-found, exhibit-reference-taken */
export async function createExhibit(
  tx: Queryable,
  origin: Origin & { actorId: string },
  caseId: string,
  wish: NewExhibit,
): Promise<Exhibit> {
  await readCase(tx, caseId);
  const created = await insertExhibit(tx, origin.actorId, caseId, wish);
  await recordEvent(tx, origin, {
    action: 'exhibit.created',
    subjectType: 'exhibit',
    subjectId: created.id,
    detail: { caseId, ...wish },
  });
  return created;
}

async function insertExhibit(
  tx: Queryable,
  actorId: string,
  caseId: string,
  wish: NewExhibit,
): Promise<Exhibit> {
  try {
    const { rows } = await tx.query<Exhibit>(
      `INSERT INTO exhibits (id, case_id, reference, kind, origin, description, created_by, calibre, number_of_lands, twist,
                             land_width_um, groove_width_um, firing_pin_shape, firing_pin_aperture_shape,
                             breech_face_class, extractor_clock_hour, ejector_clock_hour)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING ${EXHIBIT_COLUMNS}`,
      [
        randomUUID(),
        caseId,
        wish.reference,
        wish.kind,
        wish.origin,
        wish.description,
        actorId,
        wish.calibre,
        wish.numberOfLands,
        wish.twist,
        wish.landWidthUm,
        wish.grooveWidthUm,
        wish.firingPinShape,
        wish.firingPinApertureShape,
        wish.breechFaceClass,
        wish.extractorClockHour,
        wish.ejectorClockHour,
      ],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The database returned no row for a new exhibit.');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'exhibits_case_id_reference_key')) throw error;
    throw new Refusal(
      'exhibit-reference-taken',
      `The case has an exhibit with the reference ${JSON.stringify(wish.reference)} already.`,
    );
  }
}
