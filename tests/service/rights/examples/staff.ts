import { randomUUID } from 'node:crypto';
import { about, listed, reads } from './example.ts';
import type { Example, Examples } from './example.ts';
import {
  enterPersonOf,
  enterProviderOf,
  enterTokenOf,
  personOf,
  providerOf,
  tokenOf,
} from '../enter-staff.ts';

const freshPerson: Example['fresh'] = ({ agencyId }, { api }) => enterPersonOf(api, agencyId);
const disabledPerson: Example['fresh'] = async ({ agencyId }, { api }) => {
  const ids = await enterPersonOf(api, agencyId);
  await api.call('POST', `/v1/people/${ids.personId}/disable`);
  return ids;
};
const freshToken: Example['fresh'] = async ({ agencyId }, { api }) => ({
  tokenId: await enterTokenOf(api, agencyId),
});
const freshProvider: Example['fresh'] = async ({ agencyId }, { api }) => ({
  providerId: await enterProviderOf(api, agencyId),
});

/** Agencies, people, tokens and identity providers. */
export const STAFF: Examples = {
  'POST /v1/agencies': {
    ...listed('/v1/agencies'),
    send: () => ({
      path: '/v1/agencies',
      json: { code: randomUUID().slice(0, 8).toUpperCase(), name: 'New', kind: 'police' },
    }),
  },
  'GET /v1/agencies': { ...listed('/v1/agencies'), foreign: 'known' },
  'GET /v1/agencies/:agencyId': reads(({ agencyId }) => `/v1/agencies/${agencyId}`, { foreign: 'known' }),
  'PATCH /v1/agencies/:agencyId': about(
    ({ agencyId }) => ({ path: `/v1/agencies/${agencyId}`, json: { name: 'Renamed' } }),
    { foreign: 'refused' },
  ),
  'POST /v1/people': about(({ agencyId }) => ({ path: '/v1/people', json: personOf(agencyId) }), {
    foreign: 'refused',
  }),
  'GET /v1/people': listed('/v1/people'),
  'GET /v1/people/:personId': reads(({ personId }) => `/v1/people/${personId}`),
  'POST /v1/people/:personId/disable': reads(({ personId }) => `/v1/people/${personId}/disable`, {
    fresh: freshPerson,
  }),
  'POST /v1/people/:personId/enable': reads(({ personId }) => `/v1/people/${personId}/enable`, {
    fresh: disabledPerson,
  }),
  'POST /v1/people/:personId/assignments': about(
    ({ personId, agencyId }) => ({
      path: `/v1/people/${personId}/assignments`,
      json: { role: 'auditor', agencyId },
    }),
    { fresh: freshPerson },
  ),
  'DELETE /v1/people/:personId/assignments/:assignmentId': reads(
    ({ personId, assignmentId }) => `/v1/people/${personId}/assignments/${assignmentId}`,
    { fresh: freshPerson },
  ),
  'POST /v1/people/:personId/invitations': reads(({ personId }) => `/v1/people/${personId}/invitations`),
  // There is none.
  'DELETE /v1/people/:personId/second-factor': reads(
    ({ personId }) => `/v1/people/${personId}/second-factor`,
    { permitted: 'is answered' },
  ),
  'DELETE /v1/people/:personId/identities': reads(({ personId }) => `/v1/people/${personId}/identities`),
  'POST /v1/tokens': about(({ agencyId }) => ({ path: '/v1/tokens', json: tokenOf(agencyId) }), {
    foreign: 'refused',
  }),
  'GET /v1/tokens': listed('/v1/tokens'),
  'GET /v1/tokens/:tokenId': reads(({ tokenId }) => `/v1/tokens/${tokenId}`),
  'DELETE /v1/tokens/:tokenId': reads(({ tokenId }) => `/v1/tokens/${tokenId}`, { fresh: freshToken }),
  'POST /v1/identity-providers': about(
    ({ agencyId }) => ({ path: '/v1/identity-providers', json: providerOf(agencyId) }),
    { foreign: 'refused' },
  ),
  'GET /v1/identity-providers': listed('/v1/identity-providers'),
  'DELETE /v1/identity-providers/:providerId': reads(
    ({ providerId }) => `/v1/identity-providers/${providerId}`,
    { fresh: freshProvider },
  ),
};
