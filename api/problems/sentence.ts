/** A message as a sentence: with one full stop, whether it came with one or not. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
