/** A second factor that a person has: in use, or (not confirmed) about to be. */
export interface SecondFactor {
  readonly id: string;
  readonly secretSealed: Buffer;
  readonly lastStep: number | null;
}

/** The columns of a second factor, in the names of `SecondFactor`. */
export const FACTOR_COLUMNS = `id, secret_sealed AS "secretSealed", last_step AS "lastStep"`;

/** What a factor's secret is sealed for. */
export function factorPlace(factorId: string): string {
  return `second_factors/${factorId}`;
}
