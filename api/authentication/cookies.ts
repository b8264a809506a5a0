/** What the service keeps in a browser: a session, that the browser is known, and a sign-in at a provider under way. */
export type CookiePurpose = 'session' | 'device' | 'departure';

/** How long each is kept, and whether it comes along when another site leads here: back from a provider it has to. */
const RULES = {
  session: { seconds: 12 * 60 * 60, sameSite: 'Strict' },
  device: { seconds: 180 * 24 * 60 * 60, sameSite: 'Strict' },
  departure: { seconds: 10 * 60, sameSite: 'Lax' },
} as const;

/**
 * Cookies of the service. Scripts cannot read them. Where the service is reached over HTTPS they are sent over nothing
 * else, and the prefix `__Host-` keeps neighbouring hosts from setting them (RFC 6265bis, section 4.1.3.2).
 */
export class Cookies {
  readonly #secure: boolean;

  /** @param publicUrl where people reach the service; undefined: over plain HTTP */
  constructor(publicUrl: string | undefined) {
    this.#secure = publicUrl?.startsWith('https:') ?? false;
  }

  /** The value that a request brings; undefined when none. */
  read(header: string | undefined, purpose: CookiePurpose): string | undefined {
    const start = `${this.#name(purpose)}=`;
    const found = (header ?? '').split(';').find((pair) => pair.trim().startsWith(start));
    return found?.trim().slice(start.length);
  }

  /** The `Set-Cookie` header that keeps a value of letters, digits, `-` and `_`. */
  keep(purpose: CookiePurpose, value: string): string {
    return this.#write(purpose, value, RULES[purpose].seconds);
  }

  /** The `Set-Cookie` header that takes a value away. */
  forget(purpose: CookiePurpose): string {
    return this.#write(purpose, '', 0);
  }

  #write(purpose: CookiePurpose, value: string, seconds: number): string {
    const attributes = ['Path=/', 'HttpOnly', `SameSite=${RULES[purpose].sameSite}`, `Max-Age=${seconds}`];
    return [`${this.#name(purpose)}=${value}`, ...attributes, ...(this.#secure ? ['Secure'] : [])].join('; ');
  }

  #name(purpose: CookiePurpose): string {
    return `${this.#secure ? '__Host-' : ''}breechlink-${purpose}`;
  }
}
