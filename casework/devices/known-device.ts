/** How long a browser stays known after a sign-in, ms: half a year. */
export const KNOWN_FOR_MS = 180 * 24 * 60 * 60 * 1000;
