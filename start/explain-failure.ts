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
  if ('code' in error && typeof error.code === 'string' && isAddressFailure(error)) {
    const host = 'address' in error ? error.address : 'hostname' in error ? error.hostname : undefined;
    const which = typeof host === 'string' ? ` ${host}` : '';
    return `Breechlink could not start: this machine has no address${which} to listen on (${error.code}). Set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.`;
  }
  return `Breechlink could not start: ${error.message}`;
}

/** Whether listening failed for its address: the servers' own messages name their variables. */
function isAddressFailure(error: Error): boolean {
  const { code, syscall } = { code: undefined, syscall: undefined, ...error };
  return (
    (syscall === 'listen' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' || code === 'EINVAL')) ||
    (syscall === 'getaddrinfo' && (code === 'ENOTFOUND' || code === 'EAI_AGAIN'))
  );
}
