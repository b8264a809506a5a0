import { useWords } from '../words/words.tsx';
import { useImage } from './use-image.ts';
import { Picture } from './picture.tsx';
import { usePreview } from './use-preview.ts';

/** Scale of every thumbnail of a mark, px for each mm: a breech face of 9 mm calibres, 4 mm wide, just fits. */
const PIXELS_PER_MM = { breech_face: 24, other: 40 };

/** Side of the square that it stands in, px. */
const SIDE = 96;

interface ThumbnailProps {
  readonly imageId: string;
  /** Clockwise. */
  readonly turnedDegrees?: number;
  readonly alt: string;
}

/** A picture of a mark, at one scale everywhere; what is larger than the frame is cut off. */
export function Thumbnail({ imageId, turnedDegrees = 0, alt }: ThumbnailProps) {
  const { images } = useWords();
  const { data: image } = useImage(imageId);
  const { data: preview } = usePreview(imageId, image?.state === 'ready');
  const { decoded } = image ?? {};
  if (preview === undefined || decoded === undefined) return <span className="thumbnail" />;
  const { width, height, spacingUm } = decoded;
  const scale = PIXELS_PER_MM[image?.mark === 'breech_face' ? 'breech_face' : 'other'];
  const side = (points: number, um: number): number => (points * um * scale) / 1000;
  const size =
    spacingUm === undefined
      ? { width: SIDE }
      : { width: side(width, spacingUm.x), height: side(height, spacingUm.y) };
  return (
    <span className="thumbnail" title={spacingUm === undefined ? images.uncalibrated : undefined}>
      <Picture bytes={preview} alt={alt} style={{ ...size, rotate: `${turnedDegrees}deg` }} />
    </span>
  );
}
