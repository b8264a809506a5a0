import { fork } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';
import { DecoderCrashed, DecoderTimedOut } from './decoder-errors.ts';
import type { DecodeReply, DecodeRequest } from './protocol.ts';

const ENTRY = fileURLToPath(new URL('./decode-process.ts', import.meta.url));

/** Characters of a dying process's last words that are kept. */
const LAST_WORDS = 2000;

/** The one thing that is passed on: the memory allocator of the container image, and for glibc's own, few arenas. */
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', LD_PRELOAD: process.env['LD_PRELOAD'] };

/** One decoding process. */
export interface Child {
  /** Decodes one file; not to be called again before the promise settles. */
  decode(request: DecodeRequest, timeoutMs: number): Promise<DecodedImage>;
  /** False once the process is gone, or about to be. */
  isUsable(): boolean;
  /** Ends the process at once; a decode under way rejects with `reason`. */
  kill(reason: Error): Promise<void>;
}

/**
 * Starts a decoding process. It gets nothing of this process's environment but the allocator (no database
 * address, no keys), and may neither write files nor start programs: what breaks out of a decoder finds little.
 */
export function startChild(memoryMiB: number): Child {
  const child = fork(ENTRY, [], {
    serialization: 'advanced',
    env: ALLOCATOR,
    execArgv: [
      `--max-old-space-size=${memoryMiB}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--disable-warning=SecurityWarning',
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let pending: { resolve: (image: DecodedImage) => void; reject: (error: Error) => void } | null = null;
  let usable = true;
  let killedFor: Error | null = null;
  let lastWords = '';
  child.stderr?.on('data', (text) => {
    lastWords = (lastWords + String(text)).slice(-LAST_WORDS);
  });
  const gone = new Promise<void>((resolve) => {
    const onGone = (how: string): void => {
      usable = false;
      const words = lastWords.trim();
      pending?.reject(
        killedFor ??
          new DecoderCrashed(`The decoding process ${how}.${words === '' ? '' : ` It said: ${words}`}`),
      );
      pending = null;
      resolve();
    };
    child.on('exit', (code, signal) => onGone(signal ? `was ended by ${signal}` : `ended with code ${code}`));
    child.on('error', (error) => onGone(`failed: ${error.message}`));
  });
  child.on('message', (reply: DecodeReply) => {
    const { resolve, reject } = pending ?? {};
    pending = null;
    if (reply.kind === 'decoded') resolve?.(reply.image);
    else if (reply.kind === 'refused') reject?.(new EvidenceProblem(reply.code, reply.message));
    else reject?.(new Error(`The stored file could not be decoded: ${reply.message}`));
  });

  // An idle process must not keep the service from ending; while it works, the time limit's timer does.
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();

  const kill = (reason: Error): Promise<void> => {
    usable = false;
    killedFor ??= reason;
    // Who waits for the end must not run out of things to wait for.
    child.ref();
    child.kill('SIGKILL');
    return gone;
  };
  return {
    isUsable: () => usable,
    kill,
    decode: async (request, timeoutMs) => {
      const answer = new Promise<DecodedImage>((resolve, reject) => {
        pending = { resolve, reject };
      });
      const timer = setTimeout(() => {
        void kill(new DecoderTimedOut(`Decoding took longer than ${timeoutMs / 1000} s and was stopped.`));
      }, timeoutMs);
      child.send(request, () => {
        // A failed send means that the process is gone, which the exit handler reports.
      });
      try {
        return await answer;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
