import { expect, test } from 'vitest';
import { addressOf } from '../../../client/requests/address-of.ts';

test('parameters are filled in, escaped', () => {
  expect(addressOf('/v1/cases/{caseId}/exhibits', { caseId: '../../a b?c' }, { limit: 2 })).toBe(
    '/v1/cases/..%2F..%2Fa%20b%3Fc/exhibits?limit=2',
  );
});

test('what is not given is left out', () => {
  expect(addressOf('/v1/cases', {}, { after: undefined })).toBe('/v1/cases');
  expect(addressOf('/v1/cases')).toBe('/v1/cases');
});
