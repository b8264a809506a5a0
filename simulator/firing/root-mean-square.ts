/** Root mean square of heights about their mean (Sq of ISO 25178-2), in their unit. */
export function rootMeanSquare(heights: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const height of heights) {
    sum += height;
    squares += height * height;
  }
  const mean = sum / heights.length;
  return Math.sqrt(Math.max(0, squares / heights.length - mean * mean));
}
