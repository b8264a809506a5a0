import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import packageJson from '../../package.json' with { type: 'json' };
import type { Api } from '../parts.ts';
import { ProblemDocument } from '../problems/problem-schema.ts';

const TAGS = [
  { name: 'cases', description: 'Investigations.' },
  { name: 'exhibits', description: 'Fired cartridge cases and bullets.' },
  { name: 'images', description: 'Scans and pictures of the marks on exhibits.' },
  { name: 'candidates', description: 'The exhibits most like a given one.' },
  { name: 'searches', description: 'Searches that are asked for, with filters, for groups and images.' },
  { name: 'watches', description: 'Evidence that meets every later entry, and what came near it.' },
  { name: 'agencies', description: 'Offices that people and cases belong to.' },
  { name: 'people', description: 'Who works with the service, in which roles; for administrators.' },
  { name: 'tokens', description: 'API tokens of machines; for administrators.' },
  { name: 'identity providers', description: 'Where an agency has its own accounts; for administrators.' },
  { name: 'sign-in', description: 'Your own account: password, second factor, sessions.' },
  { name: 'jobs', description: 'Background work, for operators.' },
  { name: 'storage', description: 'What lies in the blob store, for operators.' },
  { name: 'service', description: 'Health; open to all.' },
];

/** Collects the routes that follow into the OpenAPI contract. To be called before they are added. */
export async function addContract(app: Api): Promise<void> {
  app.addSchema(ProblemDocument);
  await app.register(swagger, {
    refResolver: {
      buildLocalReference: ({ $id }, _uri, _fragment, i) => (typeof $id === 'string' ? $id : `def-${i}`),
    },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Breechlink',
        version: packageJson.version,
        description:
          'Ballistic-evidence image search: scans of fired cartridge cases and bullets in, ranked candidates out. A candidate is a reason for an examiner to look, never a conclusion. Problems are RFC 9457 documents with a stable `type`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: TAGS,
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'breechlink-session',
            description: 'Set by signing in; over HTTPS its name begins with `__Host-`.',
          },
          token: { type: 'http', scheme: 'bearer', description: 'An API token, or the secret of a session.' },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
  });
}

/** The page at /docs and the contract at /openapi.json, which a browser may open with the token as password. */
export async function addContractPages(app: Api): Promise<void> {
  app.get(
    '/openapi.json',
    { config: { action: 'contract.read', browsable: true }, schema: { hide: true } },
    async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, action: 'contract.read', browsable: true };
    });
    await pages.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      transformStaticCSP: (header) => header.replace('upgrade-insecure-requests;', ''),
    });
  });
}
