import { useEffect, useRef } from 'react';
import type { CSSProperties } from 'react';

interface PictureProps {
  readonly bytes: Blob;
  readonly alt: string;
  readonly style?: CSSProperties;
}

/** Bytes that were sent under a token, as a picture; a browser cannot ask for these by their address. */
export function Picture({ bytes, alt, style }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(bytes);
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return <img ref={image} alt={alt} style={style} />;
}
