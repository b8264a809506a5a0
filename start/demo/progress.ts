const WIDTH = 32;

/** A progress bar on a terminal; elsewhere a line at every quarter. */
export function showProgress(label: string, done: number, total: number): void {
  const text = `${label.padEnd(30)} ${'█'.repeat(Math.round((WIDTH * done) / total)).padEnd(WIDTH, '░')} ${done}/${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === total ? '\n' : ''}`);
  else if (done === total || done % Math.ceil(total / 4) === 0) console.log(text);
}
