import { isIP, isIPv4 } from 'node:net';

/**
 * Whether a text can be taken for an address of a server: a URL whose parts can be decoded. A lone "%" in a name or
 * password, which libraries fail on without saying where, has to be written as %25.
 */
export function isServerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, username, password, pathname } = new URL(text);
  try {
    for (const part of [hostname, username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text can be the address or name of this machine; four numbers are an address, never a name (RFC 1123). */
export function isHost(text: string): boolean {
  return isIPv4(text) || !/^[\d.]+$/.test(text);
}

/** Whether a text lists addresses and networks (`10.0.0.0/8`, `::1`), with commas between them. */
export function areNetworks(text: string): boolean {
  return text.split(',').every((one) => {
    const [address = '', bits, ...rest] = one.trim().split('/');
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  });
}
