import type { Image } from '../../client/index.ts';
import { Trouble } from '../layout/trouble.tsx';
import { useWords } from '../words/words.tsx';
import { useImage } from './use-image.ts';
import { Picture } from './picture.tsx';
import { usePreview } from './use-preview.ts';

/** What is known of an image: its state, its picture, what was found in it, and why it was refused. */
export function ImageFacts({ imageId }: { imageId: string }) {
  const { images, marks } = useWords();
  const { data: image, error } = useImage(imageId);
  const { data: preview } = usePreview(imageId, image?.state === 'ready');
  if (error !== null) return <Trouble of={error} />;
  if (image === undefined) return <p>{images.loading}</p>;
  const { state, searchable, decoded, problem } = image;
  return (
    <div className="image-facts">
      {preview !== undefined && (
        <Picture bytes={preview} alt={images.pictureOf(marks[image.mark], image.fileName)} />
      )}
      <div>
        <p role="status">
          <span className={`state ${state}`}>{images.states[state]}</span>{' '}
          {state === 'ready' && (searchable ? images.searchable : images.notSearchable)}
        </p>
        {decoded !== undefined && <Decoded decoded={decoded} />}
        <Warnings image={image} />
        {problem !== undefined && (
          <div className="trouble" lang="en">
            <strong>{problem.title}</strong>
            <p>{problem.detail}</p>
          </div>
        )}
      </div>
    </div>
  );
}

function Decoded({ decoded }: { decoded: NonNullable<Image['decoded']> }) {
  const { images } = useWords();
  const { format, modality, width, height, spacingUm, measuredFraction } = decoded;
  return (
    <p>
      {images.found(format.toUpperCase(), images.modalities[modality], width, height)}{' '}
      {spacingUm === undefined ? images.uncalibrated : images.spacing(spacingUm.x, spacingUm.y)}{' '}
      {measuredFraction !== undefined && images.measured(measuredFraction)}
    </p>
  );
}

/** In the service's words, each once. */
function Warnings({ image: { warnings, notSearchableReason, notComparable } }: { image: Image }) {
  const { images } = useWords();
  const said = new Set(
    [...warnings, notSearchableReason, notComparable?.detail].filter((one) => one !== undefined),
  );
  if (said.size === 0) return null;
  return (
    <ul className="warnings" lang="en" aria-label={images.warnings}>
      {[...said].map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
