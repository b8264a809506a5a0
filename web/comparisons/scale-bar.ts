/** Lengths that a scale bar may have, µm. */
const LENGTHS_UM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Longest scale bar, px. */
const LONGEST_PX = 160;

/** The longest round length that fits, in pixels and in words. */
export function scaleBar(umPerPixel: number): { readonly pixels: number; readonly says: string } {
  const um = LENGTHS_UM.findLast((length) => length / umPerPixel <= LONGEST_PX) ?? 1;
  return { pixels: um / umPerPixel, says: um < 1000 ? `${um} µm` : `${um / 1000} mm` };
}
