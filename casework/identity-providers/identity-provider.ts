/** Where people of an agency, or of every one (null), may sign in (OpenID Connect). */
export interface IdentityProvider {
  readonly id: string;
  readonly agencyId: string | null;
  /** What people call it. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Whether a sign-in there counts as one with a second factor. */
  readonly assuresSecondFactor: boolean;
  readonly createdAt: Date;
}

/** The columns of a provider, in the names of `IdentityProvider`. */
export const PROVIDER_COLUMNS = `id, agency_id AS "agencyId", label, issuer, client_id AS "clientId",
  assures_second_factor AS "assuresSecondFactor", created_at AS "createdAt"`;

/** What the secret of the service at a provider is sealed for. */
export function providerPlace(providerId: string): string {
  return `identity_providers/${providerId}`;
}
