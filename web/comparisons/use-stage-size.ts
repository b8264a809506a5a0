import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Extent } from './geometry.ts';

/** The size of an element, CSS px, as it changes; undefined before it is laid out. */
export function useStageSize(element: RefObject<HTMLElement | null>): Extent | undefined {
  const [size, setSize] = useState<Extent>();
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: current.clientWidth, height: current.clientHeight }),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
