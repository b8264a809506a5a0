/** Gaussian smoothing by repeated box means (Wells, IEEE PAMI 8, 1986): three are within 3 % of it. */
const PASSES = 3;

/**
 * Smooths a grid whose opposite edges meet, in place, by a Gaussian of the given standard deviation in
 * points along x and y. The cost does not depend on the width of the Gaussian.
 */
export function blurWrapped(
  values: Float32Array,
  width: number,
  height: number,
  sigma: { readonly x: number; readonly y: number },
): void {
  const line = new Float32Array(width);
  for (const radius of boxRadii(sigma.x)) {
    for (let y = 0; y < height; y++) smoothRow(values.subarray(y * width, (y + 1) * width), line, radius);
  }
  const before = new Float32Array(values.length);
  for (const radius of boxRadii(sigma.y)) smoothColumns(values, before, width, height, radius);
}

/** Half-widths of boxes whose variances, (w² − 1) / 12 each, add up to sigma² as nearly as they can. */
function boxRadii(sigma: number): number[] {
  const ideal = (Math.sqrt((12 * sigma * sigma) / PASSES + 1) - 1) / 2;
  const low = Math.floor(ideal);
  const gain = boxVariance(low + 1) - boxVariance(low);
  const wider = Math.round((sigma * sigma - PASSES * boxVariance(low)) / gain);
  return Array.from({ length: PASSES }, (_, pass) => (pass < wider ? low + 1 : low)).filter((r) => r > 0);
}

function boxVariance(radius: number): number {
  return ((2 * radius + 1) ** 2 - 1) / 12;
}

/** A box wider than the grid would count points twice. */
function within(count: number, radius: number): number {
  return Math.min(radius, Math.floor((count - 1) / 2));
}

function smoothRow(row: Float32Array, before: Float32Array, radius: number): void {
  const count = row.length;
  const reach = within(count, radius);
  before.set(row);
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += before[(i + count) % count] ?? 0;
  const share = 1 / (2 * reach + 1);
  for (let i = 0; i < count; i++) {
    row[i] = sum * share;
    const enters = i + reach + 1;
    const leaves = i - reach;
    sum += before[enters < count ? enters : enters - count] ?? 0;
    sum -= before[leaves >= 0 ? leaves : leaves + count] ?? 0;
  }
}

/** All columns at once, row by row: the memory is read in its order. */
function smoothColumns(
  values: Float32Array,
  before: Float32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const reach = within(height, radius);
  before.set(values);
  const sums = new Float64Array(width);
  for (let y = -reach; y <= reach; y++) {
    const start = ((y + height) % height) * width;
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (before[start + x] ?? 0);
  }
  const share = 1 / (2 * reach + 1);
  for (let y = 0; y < height; y++) {
    const enters = ((y + reach + 1) % height) * width;
    const leaves = ((y - reach + height) % height) * width;
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0;
      values[y * width + x] = sum * share;
      sums[x] = sum + (before[enters + x] ?? 0) - (before[leaves + x] ?? 0);
    }
  }
}
