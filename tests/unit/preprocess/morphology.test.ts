import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dilate, dropSmallRegions, erode } from '../../../engine/preprocess/morphology.ts';
import { drawn } from './grid-surface.ts';

const [WIDTH, HEIGHT] = [11, 9];
const masks = fc.uint8Array({ min: 0, max: 1, minLength: WIDTH * HEIGHT, maxLength: WIDTH * HEIGHT });
const within = (inner: Uint8Array, outer: Uint8Array) => inner.every((inside, i) => inside <= outer[i]);

describe('erosion and dilation', () => {
  it('take and add one point to each of four sides', () => {
    const block = drawn('.......', '.#####.', '.#####.', '.#####.', '.......');
    const core = drawn('.......', '.......', '..###..', '.......', '.......');
    expect(erode(block.mask, 7, 5, 1)).toEqual(core.mask);
    const grown = drawn('.......', '..###..', '.#####.', '..###..', '.......');
    expect(dilate(core.mask, 7, 5, 1)).toEqual(grown.mask);
    expect(erode(block.mask, 7, 5, 2).includes(1)).toBe(false);
  });

  it('take the border of the field for outside, and do not wrap around it', () => {
    const full = drawn('####', '####', '####');
    expect(erode(full.mask, 4, 3, 1)).toEqual(drawn('....', '.##.', '....').mask);
    const corner = drawn('...#', '....', '....');
    expect(dilate(corner.mask, 4, 3, 1)).toEqual(drawn('..##', '...#', '....').mask);
  });

  it('open a mask once and for all, and never beyond it', () => {
    fc.assert(
      fc.property(masks, fc.integer({ min: 0, max: 3 }), (mask, times) => {
        const open = (of: Uint8Array) => dilate(erode(of, WIDTH, HEIGHT, times), WIDTH, HEIGHT, times);
        const opened = open(mask);
        expect(within(opened, mask)).toBe(true);
        expect(open(opened)).toEqual(opened);
      }),
    );
  });
});

describe('dropping small regions', () => {
  const scene = drawn('###..', '###.#', '....#', '##...', '##.#.');

  it('keeps those of the share of the largest', () => {
    const kept = (share: number) => dropSmallRegions(scene.mask, 5, 5, share);
    expect(kept(0.1)).toEqual(scene.mask);
    expect(kept(0.3)).toEqual(drawn('###..', '###.#', '....#', '##...', '##...').mask);
    expect(kept(0.5)).toEqual(drawn('###..', '###..', '.....', '##...', '##...').mask);
    expect(kept(1)).toEqual(drawn('###..', '###..', '.....', '.....', '.....').mask);
  });

  it('joins neither diagonal points nor the end of a row to the next', () => {
    const apart = drawn('##..#', '#.#..', '#....');
    expect(dropSmallRegions(apart.mask, 5, 3, 0.5)).toEqual(drawn('##...', '#....', '#....').mask);
  });

  it('leaves an empty mask empty', () => {
    expect(dropSmallRegions(new Uint8Array(6), 3, 2, 0.5)).toEqual(new Uint8Array(6));
  });
});
