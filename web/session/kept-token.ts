/** A token outlives a reload of the page, never the tab. */
const KEPT_AS = 'breechlink.token';

export function keepToken(token: string): void {
  sessionStorage.setItem(KEPT_AS, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(KEPT_AS);
}

export function keptToken(): string | undefined {
  return sessionStorage.getItem(KEPT_AS) ?? undefined;
}
