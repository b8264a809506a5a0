/** CPU time of a call, milliseconds: unlike the clock's, it does not count what other processes took. */
export function cpuMs(call: () => unknown): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spread(milliseconds: readonly number[]): Spread {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: round(at(0.5)), p95: round(at(0.95)) };
}

/** Three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
