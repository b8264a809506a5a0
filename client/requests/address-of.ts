/** Values of an address: those that are undefined are left out. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** A path of the contract with its parameters filled in: `/v1/cases/{caseId}` and a query. */
export function addressOf(template: string, path: Values = {}, query: Values = {}): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.append(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}
