import { loadConfig } from '../platform/config/load-config.ts';
import type { Config } from '../platform/config/config.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { explainFailure } from './explain-failure.ts';
import { startService } from './service.ts';
import type { Role, Service } from './service.ts';

const ROLES: readonly Role[] = ['api', 'worker', 'all'];

try {
  await main();
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}

async function main(): Promise<void> {
  const role = readRole(process.argv.slice(2));
  const config = loadConfig(process.env);
  const service = await startService(config, role, createLogger(config.logLevel));
  endOnSignal(service);
  greet(service, config);
}

function readRole(words: readonly string[]): Role {
  const [word = 'all', ...rest] = words;
  const role = ROLES.find((known) => known === word);
  if (role === undefined || rest.length > 0) {
    throw new Error(`Usage: node start/main.ts [${ROLES.join(' | ')}]`);
  }
  return role;
}

/** The first signal ends the service in order, the second one at once. */
function endOnSignal(service: Service): void {
  let signalled = false;
  const end = (): void => {
    if (signalled) process.exit(1);
    signalled = true;
    void service.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function greet({ url, newToken }: Service, config: Config): void {
  if (newToken !== undefined) {
    console.log(`Administrator's token, shown this once: ${newToken}`);
  } else if (config.bootstrapToken === undefined && url !== undefined) {
    console.log("An administrator's token was made at an earlier start; BOOTSTRAP_TOKEN adds another one.");
  }
  const place = config.mode === 'embedded' ? `data in ${config.dataDir}` : 'served mode';
  console.log(
    url === undefined
      ? `Breechlink's worker is ready (${place}).`
      : `Breechlink is ready on ${url} – open it in a browser and sign in with a token; API pages at /docs, contract at /openapi.json`,
  );
}
