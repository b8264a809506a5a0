import { Type } from 'typebox';
import { PASSWORD_LENGTH } from '../../casework/passwords/password-rules.ts';
import { FACTOR_CODE } from './patterns.ts';

/** A password as it is given; whatever is far longer than any is not even hashed. */
export const Password = Type.String({ maxLength: 4 * PASSWORD_LENGTH.most });

/** A password to be. What it must be like is said by a refusal of its own. */
export const NewPassword = Type.String({
  maxLength: 4 * PASSWORD_LENGTH.most,
  description: `${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters of any kind, and no name, address or much used word alone.`,
});

/** A code of a second factor. */
export const Code = Type.String({
  pattern: FACTOR_CODE,
  description: 'Six digits of the authenticator, or a recovery code.',
});

/** A code alone. */
export const CodeBody = Type.Object(
  { code: Code },
  { additionalProperties: false, examples: [{ code: '287082' }] },
);
