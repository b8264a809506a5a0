/** Units in which instruments are known to write lengths, and how many µm each is. */
export const UM_PER_UNIT = { m: 1e6, mm: 1e3, um: 1, nm: 1e-3 } as const;

export type LengthUnit = keyof typeof UM_PER_UNIT;
