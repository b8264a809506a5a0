import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An account at the provider. */
export interface ProviderAccount {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
}

export const CLIENT = { id: 'breechlink', secret: 'a-secret:between+the%two' };

/** How the provider is set up. */
interface Settings {
  readonly redirectUri: string;
  /** Whether claims stand in the ID token, instead of being fetched from the provider. */
  readonly claimsInToken: boolean;
}

/** A provider of identity (OpenID Connect) on this machine, which lets in whoever a test says. */
export class IdentityServer {
  readonly issuer: string;
  /** Who signs in next; undefined: refuses. */
  account: ProviderAccount | undefined;
  /** Everybody who has signed in, by subject. */
  readonly #accounts = new Map<string, ProviderAccount>();
  readonly #server: Server;

  private constructor(server: Server, issuer: string) {
    this.#server = server;
    this.issuer = issuer;
  }

  static async open({ redirectUri, claimsInToken }: Settings): Promise<IdentityServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
    const opened = new IdentityServer(server, issuerOf(address));
    const provider = opened.#provide(redirectUri, claimsInToken);
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void opened.#interact(provider, request, response);
      else void answer(request, response);
    });
    return opened;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What a browser does there: signs in and follows until it is led away; the address that it is led to. */
  async visit(start: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let address = new URL(start);
    while (address.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
      for (const header of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (header.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider stops with ${await response.text()}`);
      address = new URL(location, address);
    }
    return address;
  }

  #provide(redirectUri: string, claimsInToken: boolean): Provider {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirectUri],
          scope: 'openid email',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['a key of the test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: !claimsInToken,
      // Seconds; without them the provider writes notices.
      ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      findAccount: (_context, accountId) => {
        const account = this.#accounts.get(accountId);
        if (account === undefined) return undefined;
        const { subject, email, verified } = account;
        return { accountId, claims: () => ({ sub: subject, email, email_verified: verified }) };
      },
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    });
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { account } = this;
    if (account !== undefined) this.#accounts.set(account.subject, account);
    const result =
      account === undefined
        ? { error: 'access_denied', error_description: 'not today' }
        : { login: { accountId: account.subject } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

function issuerOf({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}`;
}
