import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import type { Declared } from './declared.ts';

/** Processes that decode side by side; one more than that waits in line. */
const CHILDREN = 2;

/** Files after which a process is replaced, so that leaks of native code cannot add up. */
const FILES_PER_CHILD = 200;

/** Heap of a decoding process, MiB; surfaces lie outside it and are bounded by the other limits. */
const DEFAULT_MEMORY_MIB = 512;

/** Limits for decoding one file. */
export interface DecoderOptions {
  readonly maxPixels: number;
  readonly maxInflatedBytes: number;
  /** Longest time for one file, start of a process included, ms. */
  readonly timeoutMs: number;
  readonly memoryMiB?: number;
}

/** Reads evidence files in processes of their own, which may crash or hang without harm. */
export interface Decoder {
  /**
   * Decodes the file at `path`; waits its turn when all processes are busy.
   * Rejects with EvidenceProblem (the file is refused), DecoderCrashed, DecoderTimedOut, or another
   * error when the file cannot be read from disk.
   */
  decode(path: string, declared: Declared): Promise<DecodedImage>;
  /** Ends all processes; what still waits is rejected. Safe to call twice. */
  close(): Promise<void>;
}

/** A decoder; its processes start with the first files and are kept warm. */
export function createDecoder(options: DecoderOptions): Decoder {
  const { timeoutMs, memoryMiB = DEFAULT_MEMORY_MIB, ...limits } = options;
  const served = new Map<Child, number>();
  const idle: Child[] = [];
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let busy = 0;
  let closed = false;

  const takeTurn = async (): Promise<void> => {
    if (busy >= CHILDREN) await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    else busy += 1;
  };
  // A turn is handed over directly, so that nobody can slip in between.
  const passTurn = (): void => {
    const next = waiting.shift();
    if (next) next.resolve();
    else busy -= 1;
  };
  const takeChild = (): Child => {
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.isUsable()) return child;
      served.delete(child);
    }
    const child = startChild(memoryMiB);
    served.set(child, 0);
    return child;
  };
  const putBack = (child: Child): void => {
    const files = (served.get(child) ?? 0) + 1;
    served.set(child, files);
    if (child.isUsable() && files < FILES_PER_CHILD && !closed) {
      idle.push(child);
      return;
    }
    served.delete(child);
    void child.kill(closedError());
  };

  return {
    decode: async (path, declared) => {
      if (closed) throw closedError();
      await takeTurn();
      try {
        if (closed) throw closedError();
        const child = takeChild();
        try {
          return await child.decode({ path, declared, limits }, timeoutMs);
        } finally {
          putBack(child);
        }
      } finally {
        passTurn();
      }
    },
    close: async () => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(closedError());
      await Promise.all([...served.keys()].map((child) => child.kill(closedError())));
    },
  };
}

function closedError(): Error {
  return new Error('The decoder is closed.');
}
