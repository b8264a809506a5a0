import { BlockList, isIP } from 'node:net';

/** Addresses of this machine itself. */
const LOOPBACK = blockList(['127.0.0.0/8', '::1/128']);

/** Addresses that no provider has: unspecified, link-local (where clouds keep their metadata), multicast. */
const NOWHERE = blockList(['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '::/128', 'fe80::/10', 'ff00::/8']);

/**
 * Why the service does not speak to an address that a provider names; undefined when it does. A provider is spoken to
 * over HTTPS; on this machine only where that is allowed, then also over plain HTTP. Addresses inside a private network
 * are let through, since providers of agencies are there.
 */
export function whyNotSpokenTo(address: string, loopbackAllowed: boolean): string | undefined {
  if (!URL.canParse(address)) return 'it is no URL';
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'it holds a name or a password';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isListed(NOWHERE, host)) return 'nothing can be served there';
  if (host === 'localhost' || host.endsWith('.localhost') || isListed(LOOPBACK, host)) {
    return loopbackAllowed
      ? undefined
      : 'it is on the machine of the service, which LOOPBACK_ISSUERS=allowed permits';
  }
  return protocol === 'https:' ? undefined : 'it has to begin with https://';
}

function isListed(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
