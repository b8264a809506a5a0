import type { Queryable } from '../../platform/database/database.ts';
import type { DeterminedCharacteristics } from '../class-characteristics/class-characteristics.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Exhibit } from './exhibit.ts';
import { readExhibit } from './read-exhibit.ts';

/** What the class characteristics of an exhibit are after another look, all of them, and why they were entered otherwise. */
export interface Correction {
  readonly characteristics: DeterminedCharacteristics;
  readonly reason: string;
}

/**
 * Sets the class characteristics of an exhibit right; what is left out is not determined. The event keeps what stood
 * there before. @throws Refusal exhibit-not-found
 */
export async function correctCharacteristics(
  tx: Queryable,
  origin: Origin & { actorId: string },
  exhibitId: string,
  { characteristics: now, reason }: Correction,
): Promise<Exhibit> {
  const before = await readExhibit(tx, exhibitId);
  await tx.query(
    `UPDATE exhibits SET calibre = $2, number_of_lands = $3, twist = $4, land_width_um = $5, groove_width_um = $6,
                         firing_pin_shape = $7, firing_pin_aperture_shape = $8, breech_face_class = $9,
                         extractor_clock_hour = $10, ejector_clock_hour = $11
     WHERE id = $1`,
    [
      exhibitId,
      now.calibre,
      now.numberOfLands,
      now.twist,
      now.landWidthUm,
      now.grooveWidthUm,
      now.firingPinShape,
      now.firingPinApertureShape,
      now.breechFaceClass,
      now.extractorClockHour,
      now.ejectorClockHour,
    ],
  );
  await recordEvent(tx, origin, {
    action: 'exhibit.corrected',
    subjectType: 'exhibit',
    subjectId: exhibitId,
    detail: { before, characteristics: now, reason },
  });
  return readExhibit(tx, exhibitId);
}
