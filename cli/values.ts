import { usage } from './failure.ts';

/** The whole number of an option within bounds. @throws Failure usage */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw usage(`--${name} is a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
}

/** The only operand of a command. @throws Failure usage */
export function onlyOperand(operands: readonly string[], what: string): string {
  const [operand, ...more] = operands;
  if (operand === undefined || more.length > 0) throw usage(`Name one ${what}.`);
  return operand;
}
