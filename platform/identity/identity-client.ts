import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import { fetchFromProvider } from './fetch-from-provider.ts';

/** Longest wait for a provider's answer, seconds. */
const TIMEOUT_SECONDS = 10;

/** How the service is known to a provider. */
export interface ClientRegistration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a sign-in at a provider is bound to; kept by the browser until it comes back. */
export interface Binding {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a provider says of whoever signed in there. */
export interface Claims {
  /** Stable name of the person at the provider. */
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly verifiedEmail: string | undefined;
}

/** A provider of identity does not answer, or not as OpenID Connect wants. */
export class ProviderFailed extends Error {
  override readonly name = 'ProviderFailed';
}

/**
 * Signs people in at a provider with the authorization code flow of OpenID Connect Core 1.0, with PKCE (RFC 7636),
 * state and nonce. ID tokens are checked against the provider's keys, though they come over its own connection.
 */
export class IdentityClient {
  readonly #loopbackAllowed: boolean;

  constructor(loopbackAllowed: boolean) {
    this.#loopbackAllowed = loopbackAllowed;
  }

  /** Where to send a browser, and what its return is bound to. @throws ProviderFailed */
  async begin(client: ClientRegistration, redirectUri: string): Promise<{ url: URL; binding: Binding }> {
    const configuration = await this.#discover(client);
    const binding = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      state: binding.state,
      nonce: binding.nonce,
      code_challenge: await calculatePKCECodeChallenge(binding.verifier),
      code_challenge_method: 'S256',
    });
    return { url, binding };
  }

  /**
   * Exchanges what a browser came back with.
   *
   * @param returned the full address that it came back to, with its query
   * @throws ProviderFailed, also when state, nonce or verifier are another browser's
   */
  async complete(client: ClientRegistration, returned: URL, binding: Binding): Promise<Claims> {
    const configuration = await this.#discover(client);
    return orFailed('The provider did not confirm the sign-in', async () => {
      const tokens = await authorizationCodeGrant(configuration, returned, {
        expectedState: binding.state,
        expectedNonce: binding.nonce,
        pkceCodeVerifier: binding.verifier,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('there is no ID token');
      const { email, email_verified: verified } = claims;
      if (typeof email === 'string') return claimsOf(claims.sub, email, verified);
      if (configuration.serverMetadata().userinfo_endpoint === undefined)
        return claimsOf(claims.sub, email, verified);
      const info = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return claimsOf(claims.sub, info.email, info.email_verified);
    });
  }

  #discover({ issuer, clientId, clientSecret }: ClientRegistration): Promise<Configuration> {
    return orFailed('The provider cannot be reached', () =>
      discovery(new URL(issuer), clientId, undefined, showSecret(clientSecret), {
        [customFetch]: fetchFromProvider(this.#loopbackAllowed),
        timeout: TIMEOUT_SECONDS,
        execute: this.#loopbackAllowed
          ? [enableNonRepudiationChecks, allowInsecureRequests]
          : [enableNonRepudiationChecks],
      }),
    );
  }
}

/** Shows the service's secret as the provider takes it: as HTTP Basic, which is the rule, or in the form. */
function showSecret(clientSecret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const show = methods.includes('client_secret_basic') ? basic : post;
    show(server, client, body, headers);
  };
}

function claimsOf(subject: string, email: unknown, verified: unknown): Claims {
  return { subject, verifiedEmail: typeof email === 'string' && verified === true ? email : undefined };
}

async function orFailed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // Without the error itself: what it carries for programs may hold claims, which belong in no log.
    throw new ProviderFailed(`${what}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}, ${reasonOf(error.cause)}` : error.message;
}
