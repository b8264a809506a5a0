import { setImmediate, setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends a thread only where it may be ended. Native code whose thread is terminated under it throws where nobody
 * catches, and the whole process aborts ("terminate called after throwing an instance of 'Napi::Error'"). So the thread
 * says when it is inside native code, and whoever ends it waits for the moment: native steps are short, it is the
 * calculations between them that may take long.
 *
 * The gate is one shared number, changed atomically by both sides.
 */
export type Gate = SharedArrayBuffer;

const STATE = { open: 0, native: 1, shut: 2 } as const;
const POLL_MILLISECONDS = 10;

/** A gate for one task. It counts as inside native code until the task begins: a thread that starts loads libraries. */
export function makeGate(): Gate {
  const gate = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  Atomics.store(new Int32Array(gate), 0, STATE.native);
  return gate;
}

/** Waits until the task's thread may be ended, and keeps it from native code from then on; false if it is over first. */
export async function shutGate(gate: Gate, isOver: () => boolean): Promise<boolean> {
  const state = new Int32Array(gate);
  while (!isOver()) {
    if (Atomics.compareExchange(state, 0, STATE.open, STATE.shut) !== STATE.native) return true;
    await sleep(POLL_MILLISECONDS);
  }
  return false;
}

/** In the thread: the gate of the task at work. A thread works on one task at a time. */
let current: Int32Array | undefined;

/** In the thread: begins a task. */
export async function beginTask(gate: Gate): Promise<void> {
  current = new Int32Array(gate);
  await leaveNative();
}

/** In the thread: does a step of native code, through which the thread is not ended. */
export async function inNativeCode<Result>(step: () => Promise<Result>): Promise<Result> {
  enterNative();
  try {
    return await step();
  } finally {
    await leaveNative();
  }
}

function enterNative(): void {
  if (current === undefined) return;
  if (Atomics.compareExchange(current, 0, STATE.open, STATE.native) === STATE.shut)
    throw new Error('This thread is being ended.');
}

async function leaveNative(): Promise<void> {
  // Whatever follows an answer of native code runs inside its callback; from a new turn of the loop on it does not.
  await setImmediate();
  if (current !== undefined) Atomics.compareExchange(current, 0, STATE.native, STATE.open);
}
