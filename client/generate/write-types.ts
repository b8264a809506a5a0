import { readFile, writeFile } from 'node:fs/promises';
import { renderTypes } from './render-types.ts';

const contract = await readFile(new URL('../../openapi.json', import.meta.url), 'utf8');
await writeFile(new URL('../generated/contract.ts', import.meta.url), await renderTypes(contract));
