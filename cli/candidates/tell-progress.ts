import type { Search } from '../../client/index.ts';
import type { Bar } from '../output/bars.ts';

/** What a search says of its progress; an exhibit's has further states. */
interface Progress {
  readonly state: Search['state'] | 'not_run';
  readonly engine?: Search['engine'];
}

/** Shows how far a search is. */
export function tellProgress(bar: Bar, { state, engine }: Progress): void {
  if (engine === undefined) bar.update(0, 1, state);
  else bar.update(engine.done, engine.pairs, `${engine.done} of ${engine.pairs} pairs compared`);
}
