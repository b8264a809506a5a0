import openapiTypescript, { astToString } from 'openapi-typescript';

const HEADER = '/** Generated from openapi.json by `npm run client`: do not edit. */\n\n';

/**
 * The types of the contract as TypeScript: `paths` by address and method, and the schemas that they share.
 *
 * @param contract OpenAPI 3.1 as JSON
 */
export async function renderTypes(contract: string): Promise<string> {
  const nodes = await openapiTypescript(contract, {
    alphabetize: false,
    // A client may leave out what has a default.
    defaultNonNullable: false,
  });
  return HEADER + astToString(nodes);
}
