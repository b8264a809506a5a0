import type { Clock } from '../../platform/clock/clock.ts';

const SECOND_MS = 1000;

/** A clock that stands until a test lets time pass. */
export class ClockUnderTest implements Clock {
  // The database tells the time of the machine where it only writes down when something was.
  #ms = Date.now();

  now(): Date {
    return new Date(this.#ms);
  }

  pass({ seconds = 0, minutes = 0, hours = 0, days = 0 }): void {
    this.#ms += (seconds + 60 * (minutes + 60 * (hours + 24 * days))) * SECOND_MS;
  }
}
