import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import type { ProviderParts } from '../../casework/sign-in/provider-sign-in.ts';
import { IdentityClient } from '../../platform/identity/identity-client.ts';
import type { ApiParts } from '../parts.ts';
import { Problem } from '../problems/problem.ts';

/** Where providers send people back to, below the address that people reach the service at. */
export const CALLBACK = '/v1/sign-in/callback';

/** What a sign-in at a provider takes. @throws Problem public-url-missing @throws Refusal secrets-key-missing */
export function providerParts({ database, secrets, config }: ApiParts): ProviderParts {
  if (config.publicUrl === undefined) {
    throw new Problem(
      'public-url-missing',
      'An identity provider sends people back to the address of the service. The operator has to set PUBLIC_URL.',
    );
  }
  return {
    db: database,
    box: boxNeeded(secrets),
    client: new IdentityClient(config.loopbackIssuers),
    redirectUri: `${config.publicUrl}${CALLBACK}`,
  };
}
