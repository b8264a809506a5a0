import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where an address lies, as far as calls into the network go. */
export type Reach = 'public' | 'allowed' | 'refused';

/**
 * IPv4 networks that are not the public internet, or where one machine stands for many: the IANA IPv4 Special-Purpose
 * Address Registry (RFC 6890 and its successors), and multicast (RFC 5771).
 */
const SPECIAL_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Shared by providers (carrier-grade NAT, RFC 6598).
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, where clouds answer with credentials (169.254.169.254).
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** All of IPv6 that is given out for the public internet (IANA IPv6 Address Space): the rest is refused unseen. */
const GLOBAL_UNICAST = ['2000::', 3] as const;

/** What in it is not: the IANA IPv6 Special-Purpose Address Registry. */
const SPECIAL_IPV6 = [
  // Protocol assignments, among them Teredo, benchmarks and ORCHID.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address, which may be private.
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** Under this prefix a translator passes packets on to the IPv4 address in the last 32 bits (RFC 6052). */
const TRANSLATED = '64:ff9b::';
const TRANSLATED_BITS = 96;

/** Judges addresses before they are connected to, so that nobody can have the service call into its own network. */
export class AddressGuard {
  readonly #allowed = new BlockList();
  readonly #special = new BlockList();
  readonly #global = new BlockList();

  /** Whether anything is allowed that is not public. */
  readonly allowsPrivate: boolean;

  /** @param allowedNetworks networks that may be called all the same, e.g. `10.1.0.0/16`, `::1` */
  constructor(allowedNetworks: readonly string[]) {
    this.allowsPrivate = allowedNetworks.length > 0;
    for (const network of allowedNetworks) add(this.#allowed, network);
    this.#global.addSubnet(...GLOBAL_UNICAST, 'ipv6');
    this.#global.addSubnet(TRANSLATED, TRANSLATED_BITS, 'ipv6');
    for (const [network, bits] of SPECIAL_IPV6) this.#special.addSubnet(network, bits, 'ipv6');
    for (const [network, bits] of SPECIAL_IPV4) {
      this.#special.addSubnet(network, bits, 'ipv4');
      this.#special.addSubnet(`${TRANSLATED}${network}`, TRANSLATED_BITS + bits, 'ipv6');
    }
  }

  /** Where an IPv4 or IPv6 address lies; an IPv4 address written as an IPv6 one (::ffff:…) is taken for what it is. */
  reachOf(address: string): Reach {
    const plain = isIPv6(address) ? (mappedIPv4(address) ?? address) : address;
    if (isIPv4(plain)) {
      if (this.#allowed.check(plain, 'ipv4')) return 'allowed';
      return this.#special.check(plain, 'ipv4') ? 'refused' : 'public';
    }
    // An address with a zone (fe80::1%eth0) is local by its nature.
    if (!isIPv6(plain) || plain.includes('%')) return 'refused';
    if (this.#allowed.check(plain, 'ipv6')) return 'allowed';
    return this.#global.check(plain, 'ipv6') && !this.#special.check(plain, 'ipv6') ? 'public' : 'refused';
  }
}

function add(list: BlockList, network: string): void {
  const [address = '', bits] = network.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

/** The IPv4 address that an IPv6 address stands for (RFC 4291, 2.5.5.2); undefined for others. */
function mappedIPv4(address: string): string | undefined {
  if (address.includes('%')) return undefined;
  // The URL parser writes every form of an address in the one of RFC 5952.
  const [, high, low] =
    /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(new URL(`http://[${address}]`).hostname) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((part) => [part >> 8, part & 0xff]).join('.');
}
