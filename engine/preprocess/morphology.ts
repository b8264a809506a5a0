/** Binary morphology on masks: 1 inside, 0 outside; beyond the border counts as outside. */

/** Keeps the points whose four neighbours are all inside, `times` over. */
export function erode(mask: Uint8Array, width: number, height: number, times: number): Uint8Array {
  let current = mask;
  for (let step = 0; step < times; step++) {
    const next = new Uint8Array(current.length);
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        next[i] = current[i] & current[i - 1] & current[i + 1] & current[i - width] & current[i + width];
      }
    }
    current = next;
  }
  return current;
}

/** Adds the four neighbours of every point inside, `times` over. */
export function dilate(mask: Uint8Array, width: number, height: number, times: number): Uint8Array {
  let current = mask;
  for (let step = 0; step < times; step++) {
    const next = Uint8Array.from(current);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        if (current[i] === 0) continue;
        if (x > 0) next[i - 1] = 1;
        if (x < width - 1) next[i + 1] = 1;
        if (y > 0) next[i - width] = 1;
        if (y < height - 1) next[i + width] = 1;
      }
    }
    current = next;
  }
  return current;
}

/** Drops connected regions (four neighbours) with fewer points than `share` of the largest region. */
export function dropSmallRegions(mask: Uint8Array, width: number, height: number, share: number): Uint8Array {
  const label = new Int32Array(mask.length);
  const sizes = [0];
  const stack: number[] = [];
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] === 0 || label[seed] !== 0) continue;
    const current = sizes.length;
    let size = 0;
    label[seed] = current;
    stack.push(seed);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      size++;
      const x = i % width;
      const neighbours = [
        x > 0 ? i - 1 : -1,
        x < width - 1 ? i + 1 : -1,
        i - width,
        i < width * (height - 1) ? i + width : -1,
      ];
      for (const j of neighbours) {
        if (j < 0 || mask[j] === 0 || label[j] !== 0) continue;
        label[j] = current;
        stack.push(j);
      }
    }
    sizes.push(size);
  }
  const least = share * sizes.reduce((most, size) => Math.max(most, size), 0);
  return mask.map((inside, i) => (inside === 1 && sizes[label[i]] >= least ? 1 : 0));
}
