const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number that a text from a form or an address is written as; anything else as it came, for the schema to refuse. */
export function readNumber(text: unknown): unknown {
  return typeof text === 'string' && NUMBER.test(text) ? Number(text) : text;
}
