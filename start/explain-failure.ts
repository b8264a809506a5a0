/** Why a start failed, in one line where it has one, for whoever operates the machine. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Breechlink could not start: ${String(error)}`;
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? ` ${String(error.port)}` : '';
    return `Breechlink could not start: port${port} is in use. Stop the other program, or set PORT to a free one.`;
  }
  if ('code' in error && error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return `Breechlink could not start: this user may not listen on that port. Set PORT to 1024 or higher.`;
  }
  return `Breechlink could not start: ${error.message}`;
}
