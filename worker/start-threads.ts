import { isMarkedAsUntransferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ProcessedSurface, SurfaceToProcess } from './threads/process-surface.ts';

/** Threads for what would keep the event loop from answering: filters, transforms, inference, drawing. */
export interface Threads {
  readonly count: number;
  /** The arrays of the surface are moved to the thread and are empty afterwards. */
  processSurface(task: SurfaceToProcess): Promise<ProcessedSurface>;
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

/** All threads live as long as the process: each keeps its inference session. */
export function startThreads(count: number): Threads {
  const pool = new Piscina<SurfaceToProcess, ProcessedSurface>({
    filename: new URL('./threads/process-surface.ts', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
  });
  return {
    count,
    processSurface: (task) => {
      // Both arrays may be views of one buffer, and small ones of a buffer that Node keeps for itself.
      const buffers = [...new Set([task.image.values.buffer, task.image.mask.buffer])];
      const transferList = buffers
        .filter((buffer) => buffer instanceof ArrayBuffer)
        .filter((buffer) => !isMarkedAsUntransferable(buffer));
      return pool.run(task, { transferList });
    },
    prepare: async (modelFolder) => {
      await Promise.all(Array.from({ length: count }, () => pool.run(emptyTask(modelFolder))));
    },
    close: () => pool.destroy(),
  };
}
