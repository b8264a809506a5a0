import { MARKS } from '../images/declaration.ts';

/** Marks that people examine: those that images are taken of, and others under the microscope. */
export const EXAMINED_MARKS = [...MARKS, 'firing_pin_drag', 'extractor', 'chamber', 'ejector_port'] as const;
export type ExaminedMark = (typeof EXAMINED_MARKS)[number];
