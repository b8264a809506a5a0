import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { Refusal } from '../refusals/refusal.ts';

/** The box for secrets, where there is one. @throws Refusal secrets-key-missing */
export function boxNeeded(box: SecretBox | undefined): SecretBox {
  if (box !== undefined) return box;
  throw new Refusal(
    'secrets-key-missing',
    'The service has no key to encrypt secrets with, so it keeps none. The operator has to set SECRETS_KEY.',
  );
}
