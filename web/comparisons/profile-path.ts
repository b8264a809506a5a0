/** A place on a drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Heights at the bottom and at the top, µm. */
  readonly lowest: number;
  readonly highest: number;
}

/** The frame that holds profiles, with a little air. */
export function frameOf(
  profiles: readonly (readonly (number | null)[])[],
  width: number,
  height: number,
): Frame {
  const heights = profiles.flat().filter((one) => one !== null);
  const lowest = Math.min(...heights, 0);
  const highest = Math.max(...heights, 0);
  const air = 0.05 * Math.max(highest - lowest, 1e-3);
  return { width, height, lowest: lowest - air, highest: highest + air };
}

/** A profile as an SVG path, a piece for each stretch that was measured. */
export function profilePath(
  heights: readonly (number | null)[],
  { width, height, lowest, highest }: Frame,
): string {
  const across = width / Math.max(1, heights.length - 1);
  let pen = false;
  return heights
    .map((um, i) => {
      if (um === null) {
        pen = false;
        return '';
      }
      const y = height * (1 - (um - lowest) / (highest - lowest));
      const command = pen ? 'L' : 'M';
      pen = true;
      return `${command}${(i * across).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
