import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { ImageFacts } from '../images/image-facts.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import type { Upload } from './upload-queue.ts';

/** One file: while it is sent, its progress; after that, what the service found in it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { intake, marks } = useWords();
  const { uploads } = useSession();
  const { key, file, exhibit, exhibitId, declaration, state, progress, imageId, duplicate, fault } = upload;
  return (
    <li>
      <h3>{file.name}</h3>
      <p>
        <Link href={`/exhibits/${exhibitId}`}>{exhibit}</Link>, {marks[declaration.mark]}
        {declaration.land !== undefined && ` ${declaration.land}`}
      </p>
      {(state === 'waiting' || state === 'sending') && (
        <label>
          {state === 'waiting' ? intake.waiting : intake.sending}{' '}
          <progress max={1} value={progress} aria-label={intake.progressOf(file.name)} />
        </label>
      )}
      {duplicate === true && <p>{intake.duplicate}</p>}
      {imageId !== undefined && <ImageFacts imageId={imageId} />}
      {fault !== undefined && (
        <>
          <Trouble of={fault} />
          <Button onPress={() => uploads.retry(key)}>{intake.retry}</Button>{' '}
          <Button onPress={() => uploads.takeOff(key)}>{intake.takeOff}</Button>
        </>
      )}
    </li>
  );
}
