import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, LogController } from 'fastify';
import { requireActions } from './actions/require-actions.ts';
import { authenticate } from './authentication/authenticate.ts';
import { authorise } from './authorisation/authorise.ts';
import { addRoutes } from './add-routes.ts';
import { addContract, addContractPages } from './openapi/add-contract.ts';
import { addPages } from './pages/add-pages.ts';
import type { Api, ApiParts } from './parts.ts';
import { answerUnreadable } from './problems/answer-unreadable.ts';
import { describeValidation } from './problems/describe-validation.ts';
import { sendProblem } from './problems/handle-errors.ts';
import { handleUnknownRoutes } from './problems/handle-unknown-routes.ts';
import { invalidRequest } from './problems/problem.ts';
import type { FieldError } from './problems/problem.ts';
import { closeConnections } from './requests/close-connections.ts';
import { compileValidator } from './requests/compile-validator.ts';
import { logRequests } from './requests/log-requests.ts';

/** Largest JSON body, bytes: the longest texts of the schemas fit several times over. */
const MAX_JSON_BYTES = 256 * 1024;

/** Longest parameter in an address, characters: Node takes 16 KiB of headers, the address among them. */
const MAX_PARAMETER_LENGTH = 16 * 1024;

/** A connection on which nothing happens for this long is closed, ms. A waiting answer takes 30 s at most. */
const IDLE_CONNECTION_MS = 120_000;

/** Where a finding of the validator lies, in the words of clients. */
const PLACES: Readonly<Record<string, FieldError['in']>> = {
  body: 'body',
  params: 'path',
  querystring: 'query',
  headers: 'header',
};

/** Puts the HTTP side together; it listens on nothing yet. */
export async function buildApi(parts: ApiParts): Promise<Api> {
  const app: Api = fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: MAX_JSON_BYTES,
    connectionTimeout: IDLE_CONNECTION_MS,
    trustProxy: parts.config.trustedProxies?.join(',') ?? false,
    // A HEAD would be a view of evidence that shows nothing.
    exposeHeadRoutes: false,
    // An id of any length is looked at by its schema, which says what is wrong; Node's limit for addresses is lower.
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH },
    frameworkErrors: sendProblem,
    clientErrorHandler: answerUnreadable,
    schemaErrorFormatter: (findings, where) =>
      invalidRequest(describeValidation(findings, PLACES[where] ?? 'body')),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.setErrorHandler(sendProblem);
  app.removeContentTypeParser('text/plain');
  logRequests(app);
  closeConnections(app);
  authenticate(app, parts);
  authorise(app, parts.database);
  requireActions(app);
  handleUnknownRoutes(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
  });
  await addContract(app);
  await addRoutes(app, parts);
  await addContractPages(app);
  if (parts.pagesFolder !== undefined) await addPages(app, parts.pagesFolder);
  return app;
}
