/** Writes numbers as a language does. @returns a function of a number and how many digits follow its point */
export function numberIn(language: string): (value: number, digits?: number) => string {
  return (value, digits = 0) => value.toLocaleString(language, { maximumFractionDigits: digits });
}
