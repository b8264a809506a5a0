import { KINDS, MARKS_OF, ORIGINS } from '../images/declaration.ts';
import type { Kind, Mark, Origin } from '../images/declaration.ts';

/** What the last entry said that the next one is likely to say again. No reference of a case is among it. */
export interface LastEntry {
  /** Empty where there is no choice. */
  readonly agencyId: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly calibre: string;
  readonly mark: Mark;
  readonly instrument: string;
  /** As it was written, µm. */
  readonly pixelSize: string;
}

const KEPT_AS = 'breechlink.last-entry';

export function keepEntry(entry: LastEntry): void {
  localStorage.setItem(KEPT_AS, JSON.stringify(entry));
}

/** The last entry; whatever of it cannot be read is as at the first one. */
export function recallEntry(): LastEntry {
  const kept = parse(localStorage.getItem(KEPT_AS));
  const text = (name: string): string => {
    const value = kept[name];
    return typeof value === 'string' ? value : '';
  };
  const kind = KINDS.find((known) => known === text('kind')) ?? 'cartridge_case';
  return {
    agencyId: text('agencyId'),
    kind,
    origin: ORIGINS.find((known) => known === text('origin')) ?? 'evidence',
    calibre: text('calibre'),
    mark: MARKS_OF[kind].find((known) => known === text('mark')) ?? firstMark(kind),
    instrument: text('instrument'),
    pixelSize: text('pixelSize'),
  };
}

/** The mark that most exhibits of a kind are entered by. */
export function firstMark(kind: Kind): Mark {
  return kind === 'bullet' ? 'land_engraved_area' : 'breech_face';
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
