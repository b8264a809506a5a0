import { EvidenceProblem } from '../evidence-problem.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SPECIAL: Readonly<Record<string, number>> = { INF: Infinity, '-INF': -Infinity, NAN: NaN };

/**
 * Reads a number as X3P writers print it: "1.5625e-006", "1.60160000000000E-0002", a decimal comma
 * ("1,5625E-06"), XML's INF and NaN. Null where there is no text.
 *
 * @param where element that the text comes from, for the message
 * @throws EvidenceProblem `x3p-field-invalid`
 */
export function parseNumber(text: string, where: string): number | null {
  if (text === '') return null;
  const plain = text.replace(',', '.');
  if (DECIMAL.test(plain)) return Number(plain);
  const special = SPECIAL[plain.toUpperCase()];
  if (special !== undefined) return special;
  throw new EvidenceProblem(
    'x3p-field-invalid',
    `${where} in main.xml reads ${JSON.stringify(text.slice(0, 60))}, which is not a number.`,
  );
}

/** The same for a field in which only a finite number makes sense. */
export function parseFinite(text: string, where: string): number | null {
  const value = parseNumber(text, where);
  if (value === null || Number.isFinite(value)) return value;
  throw new EvidenceProblem(
    'x3p-field-invalid',
    `${where} in main.xml reads "${text}"; it has to be finite.`,
  );
}
