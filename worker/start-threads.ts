import { isMarkedAsUntransferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { ThreadGaveOut } from './thread-gave-out.ts';
import { makeGate, shutGate } from './threads/gate.ts';
import type { Gate } from './threads/gate.ts';
import type { ProcessedSurface, SurfaceToProcess, ThreadTask } from './threads/process-surface.ts';
import { Turns } from './turns.ts';

/** Longest that one image may take a thread, ms. The largest grids take about 20 s on a core of their own. */
const TIME_LIMIT_MS = 180_000;

/** Threads for what would keep the event loop from answering: filters, transforms, inference, drawing. */
export interface Threads {
  readonly count: number;
  /**
   * The arrays of the surface are moved to the thread and are empty afterwards.
   * @throws ThreadGaveOut when the thread needed more than the time limit (ms), or more memory than there is
   */
  processSurface(task: SurfaceToProcess, timeLimitMs?: number): Promise<ProcessedSurface>;
  /**
   * Opens the model in every thread, so that the first image need not wait for it.
   * @throws Error when this machine's runtime does not compute what the model's manifest says
   */
  prepare(modelFolder: string): Promise<void>;
  /** Ends the threads, also those that work. */
  close(): Promise<void>;
}

/** One measured point: too little for a signature, enough to open the model. */
function emptyTask(modelFolder: string): SurfaceToProcess {
  const image = {
    format: 'x3p',
    modality: 'topography',
    width: 1,
    height: 1,
    values: new Float32Array(1),
    mask: new Uint8Array([1]),
    spacing: { x: 1, y: 1 },
    metadata: {},
    warnings: [],
  } as const;
  return { image, mark: 'breech_face', modelFolder };
}

/** All threads live as long as the process, but for those that are ended: each keeps its inference session. */
export function startThreads(count: number): Threads {
  const pool = new Piscina<ThreadTask, ProcessedSurface>({
    filename: new URL('./threads/process-surface.ts', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
  });
  // The limit is for the work, not for waiting, so a task is handed over only when a thread is free.
  const turns = new Turns(count);
  const running = new Set<Gate>();

  const run = async (task: SurfaceToProcess, timeLimitMs: number): Promise<ProcessedSurface> => {
    const gate = makeGate();
    const ending = new AbortController();
    const isOver = () => !running.has(gate);
    running.add(gate);
    const timer = setTimeout(() => {
      void shutGate(gate, isOver).then((shut) => shut && ending.abort());
    }, timeLimitMs);
    try {
      const transferList = transferable(task);
      return await pool.run({ ...task, gate }, { transferList, signal: ending.signal });
    } catch (error) {
      if (ending.signal.aborted)
        throw new ThreadGaveOut(`took longer than ${timeLimitMs / 1000} s and was stopped`, { cause: error });
      if (isOutOfMemory(error)) throw new ThreadGaveOut('needed more memory than there is', { cause: error });
      throw error;
    } finally {
      clearTimeout(timer);
      running.delete(gate);
    }
  };
  return {
    count,
    processSurface: (task, timeLimitMs = TIME_LIMIT_MS) => turns.take(() => run(task, timeLimitMs)),
    prepare: async (modelFolder) => {
      await Promise.all(Array.from({ length: count }, () => run(emptyTask(modelFolder), TIME_LIMIT_MS)));
    },
    close: async () => {
      await Promise.all([...running].map((gate) => shutGate(gate, () => !running.has(gate))));
      await pool.destroy();
    },
  };
}

/** Both arrays may be views of one buffer, and small ones of a buffer that Node keeps for itself. */
function transferable({ image }: SurfaceToProcess): ArrayBuffer[] {
  return [...new Set([image.values.buffer, image.mask.buffer])]
    .filter((buffer) => buffer instanceof ArrayBuffer)
    .filter((buffer) => !isMarkedAsUntransferable(buffer));
}

function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof Error &&
    (('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
      /array buffer allocation failed|invalid array length/i.test(error.message))
  );
}
