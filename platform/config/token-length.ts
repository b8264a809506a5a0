/** Characters that an API token may have: what the configuration takes, requests may bear, and nothing more is hashed. */
export const TOKEN_LENGTH = { least: 16, most: 512 } as const;
