/** Entry point of a decoding process: answers one request after the other until its parent is gone. */
import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';
import { decodeFile } from './decode-file.ts';
import type { DecodeReply, DecodeRequest } from './protocol.ts';

process.on('disconnect', () => process.exit(0));
process.on('message', (request: DecodeRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});

async function answer({ path, declared, limits }: DecodeRequest): Promise<DecodeReply> {
  try {
    return { kind: 'decoded', image: await decodeFile(path, declared, limits) };
  } catch (error) {
    if (error instanceof EvidenceProblem)
      return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
