import { Refusal } from '../refusals/refusal.ts';

/** Passwords hashed at a time, of the four threads that libuv has: files and names of hosts need the others. */
const AT_ONCE = 2;

/** Passwords that may wait: some seconds of work. Whoever comes then is asked to come again. */
const MOST_WAITING = 100;

let free = AT_ONCE;
const waiting: (() => void)[] = [];

/** Runs work that hashes, a few pieces at a time in order of arrival. @throws Refusal sign-in-busy */
export async function takeHashingTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (free > 0) free -= 1;
  else if (waiting.length >= MOST_WAITING) {
    throw new Refusal('sign-in-busy', 'Too many people sign in at this moment. Try again in a few seconds.');
  } else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}
