import type { BreechlinkClient, CandidateList } from '../../client/index.ts';
import { followCandidates } from '../candidates/follow-candidates.ts';
import { EXIT } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { show } from '../output/show.ts';

/** Tells each change of an exhibit's images and of its search until both have ended. */
export async function watchExhibit(
  client: BreechlinkClient,
  exhibitId: string,
  json: boolean | undefined,
): Promise<ExitCode> {
  let told = '';
  let code: ExitCode = EXIT.done;
  // Only how things stand is wanted, not who stands where.
  for await (const list of followCandidates(client, exhibitId, { limit: 1 })) {
    const { images, search } = list;
    const line = say(list);
    if (line !== told) show(json, { exhibitId, images, search }, () => [line]);
    told = line;
    if (images.rejected > 0) code = EXIT.someFailed;
    if (search.state === 'failed' || search.state === 'cancelled') code = EXIT.refused;
  }
  return code;
}

function say({ images, search }: CandidateList): string {
  const { received, processing, ready, rejected } = images;
  const { state, engine, reason } = search;
  const compared = engine === undefined ? '' : `, ${engine.done} of ${engine.pairs} pairs compared`;
  return `${received + processing} in process, ${ready} ready, ${rejected} rejected; search ${state}${compared}${reason === undefined ? '' : ` (${reason})`}`;
}
