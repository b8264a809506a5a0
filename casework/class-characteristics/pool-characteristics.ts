import type { ClassCharacteristics } from './class-characteristics.ts';

const NONE: ClassCharacteristics = {
  calibre: null,
  numberOfLands: null,
  twist: null,
  landWidthUm: null,
  grooveWidthUm: null,
  firingPinShape: null,
  firingPinApertureShape: null,
  breechFaceClass: null,
  extractorClockHour: null,
  ejectorClockHour: null,
};

/** What is determined of exhibits that are taken to be one gun's: of each characteristic what the first one says. */
export function poolCharacteristics(exhibits: readonly ClassCharacteristics[]): ClassCharacteristics {
  return exhibits.reduceRight((pooled, exhibit) => {
    const determined = Object.entries(exhibit).filter(([name, value]) => name in NONE && value !== null);
    const clock = exhibit.extractorClockHour !== null && exhibit.ejectorClockHour !== null;
    // The two hours are of one clock: they come from one exhibit or not at all.
    const hours = clock
      ? {}
      : { extractorClockHour: pooled.extractorClockHour, ejectorClockHour: pooled.ejectorClockHour };
    return { ...pooled, ...Object.fromEntries(determined), ...hours };
  }, NONE);
}
