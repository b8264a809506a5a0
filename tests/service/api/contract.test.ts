import { readFile } from 'node:fs/promises';
import { fastify } from 'fastify';
import { describe, expect, test } from 'vitest';
import { requireActions } from '../../../api/actions/require-actions.ts';
import { renderContract } from '../../../api/openapi/render-contract.ts';

interface Media {
  example?: unknown;
  schema: { examples?: unknown; $ref?: string };
}
interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

const rendered = await renderContract();
const contract: { openapi: string; paths: Record<string, Record<string, Operation>> } = JSON.parse(rendered);
const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
);

describe('the contract', () => {
  test('is committed as the routes have it (npm run openapi writes it)', async () => {
    const committed = await readFile(new URL('../../../openapi.json', import.meta.url), 'utf8');
    expect(committed === rendered, 'openapi.json differs from the routes: npm run openapi').toBe(true);
  });

  test('is OpenAPI 3.1 and names each operation once', () => {
    expect(contract.openapi).toBe('3.1.0');
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(operations)('$name says what it does, with examples', ({ operation }) => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.summary).toMatch(/^[A-Z]/);
    expect(operation.tags).toHaveLength(1);
    const media = [
      operation.requestBody?.content,
      ...Object.values(operation.responses).map((r) => r.content),
    ]
      .filter((content) => content !== undefined)
      .flatMap((content) => Object.values(content));
    expect(media.length).toBeGreaterThan(0);
    for (const { example, schema } of media) {
      expect(example ?? schema.examples ?? schema.$ref).toBeDefined();
    }
    for (const { description } of Object.values(operation.responses)) {
      expect(description).not.toBe('Default Response');
    }
  });
});

test('a route that declares no action cannot be added', () => {
  const app = fastify();
  requireActions(app);
  expect(() => app.get('/v1/secrets', async () => ({}))).toThrow('GET /v1/secrets declares no action');
});
