import { createHash } from 'node:crypto';

/** A uuid that stands for a seed: the place in the gallery from which a sample is taken. */
export function uuidOf(seed: string): string {
  const hex = digest(seed);
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}

/** Items in an order that the seed decides, and nothing else. */
export function shuffled<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, place: digest(`${seed} ${keyOf(item)}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }) => item);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
