/** Addresses at which the web application answers; it looks at the rest of the address itself. */
export const PAGE_PATHS = ['/', '/intake', '/cases/*', '/exhibits/*', '/comparisons/*'] as const;
