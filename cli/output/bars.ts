import { styleText } from 'node:util';

const WIDTH = 24;
/** Bars that are drawn at once; a terminal has few lines. */
const MOST = 12;

/** The progress of one thing. */
export interface Bar {
  update(done: number, total: number, text: string): void;
  /** Ends it, and leaves a line. */
  end(text: string, failed?: boolean): void;
}

/**
 * Progress bars on standard error, below each other. Where that is no terminal, or NO_COLOR is set, each bar leaves
 * its last line only; with `--json` nothing is said.
 */
export class Bars {
  readonly #silent: boolean;
  readonly #drawn: boolean;
  readonly #open = new Map<string, string>();
  #lines: string[] = [];

  constructor(json: boolean | undefined) {
    const { NO_COLOR, TERM } = process.env;
    this.#silent = json === true;
    this.#drawn = process.stderr.isTTY && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
  }

  start(label: string): Bar {
    return {
      update: (done, total, text) => this.#update(label, done, total, text),
      end: (text, failed = false) => this.#end(label, text, failed),
    };
  }

  #update(label: string, done: number, total: number, text: string): void {
    const filled = total === 0 ? 0 : Math.round((WIDTH * done) / total);
    const line = `${'█'.repeat(filled).padEnd(WIDTH, '░')} ${text}  ${label}`;
    if (this.#open.get(label) === line) return;
    this.#open.set(label, line);
    this.#draw([]);
  }

  #end(label: string, text: string, failed: boolean): void {
    this.#open.delete(label);
    if (this.#silent) return;
    const line = `${label}: ${text}`;
    const shown = failed && this.#drawn ? styleText('red', line, { stream: process.stderr }) : line;
    if (this.#drawn) this.#draw([shown]);
    else process.stderr.write(`${shown}\n`);
  }

  /** Takes the bars away, leaves lines in their place, and draws the bars below them. */
  #draw(left: readonly string[]): void {
    if (this.#silent || !this.#drawn) return;
    const all = [...this.#open.values()];
    const columns = process.stderr.columns;
    const more = all.length > MOST ? [`… and ${all.length - MOST} more`] : [];
    const bars = [...all.slice(0, MOST), ...more].map((line) => [...line].slice(0, columns - 1).join(''));
    const up = this.#lines.length === 0 ? '' : `\x1b[${this.#lines.length}A`;
    this.#lines = bars;
    process.stderr.write(`${up}\x1b[J${[...left, ...bars].map((line) => `${line}\n`).join('')}`);
  }
}
