import { writeFile } from 'node:fs/promises';
import { renderContract } from './render-contract.ts';

await writeFile(new URL('../../openapi.json', import.meta.url), await renderContract());
