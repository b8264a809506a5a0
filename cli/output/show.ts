/** What a command found: one line of JSON for programs, or lines for people, on standard output. */
export function show(json: boolean | undefined, value: object, lines: () => readonly string[]): void {
  printLines(json === true ? [JSON.stringify(value)] : lines());
}

/** Lines for people on standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
