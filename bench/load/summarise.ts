import { timesOf } from '../search/figures.ts';
import type { Times } from '../search/figures.ts';
import type { Sample } from './generate-load.ts';

export interface Summary extends Times {
  readonly requests: number;
  /** Answers other than 2xx, and requests without one. */
  readonly errors: number;
}

/** Times and errors of each route. */
export function summarise(samples: readonly Sample[]): Record<string, Summary> {
  const byRoute = [...Map.groupBy(samples, ({ route }) => route)].toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(byRoute.map(([route, of]) => [route, summaryOf(of)]));
}

/** Times and errors of all samples together. */
export function summaryOf(samples: readonly Sample[]): Summary {
  const errors = samples.filter(({ status }) => status === null || status < 200 || status >= 300).length;
  return { requests: samples.length, errors, ...timesOf(samples.map(({ ms }) => ms)) };
}
