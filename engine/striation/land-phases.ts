/** One way of laying the lands of two bullets over each other. */
export interface LandPhase {
  /** Land i of the first lies over land i + phase of the second, or over phase − i where the order runs backwards. */
  readonly phase: number;
  /** Whether the profiles of the second run the other way: its scans stood upside down. */
  readonly reversed: boolean;
  /** Whether the second's lands were counted the other way around the bullet. */
  readonly backwards: boolean;
}

/**
 * Every phase of two bullets with `count` lands: all rotations in order; and, since scans may stand upside down, all
 * rotations of reversed profiles, counted the same way or, as a stage under an upside-down bullet counts, backwards.
 */
export function landPhases(count: number): LandPhase[] {
  return [
    { reversed: false, backwards: false },
    { reversed: true, backwards: false },
    { reversed: true, backwards: true },
  ].flatMap((sense) => Array.from({ length: count }, (_, phase) => ({ phase, ...sense })));
}

/** The land of the second bullet, from 1, that lies over a land of the first, from 1. */
export function landOver(land: number, { phase, backwards }: LandPhase, count: number): number {
  const over = backwards ? phase - (land - 1) : phase + (land - 1);
  return (((over % count) + count) % count) + 1;
}
