import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../casework/passwords/hash-password.ts';
import { assertPasswordTaken } from '../../../casework/passwords/password-rules.ts';

const owner = { name: 'Anaïs Joseph-Baptiste', email: 'a.joseph@lab.example' };

describe('a kept password', () => {
  it('is verified by itself alone, under a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('harbour street'), hashPassword('harbour street')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('harbour street', one)).toBe(true);
    expect(await verifyPassword('harbour street', other)).toBe(true);
    expect(await verifyPassword('Harbour street', one)).toBe(false);
    expect(await verifyPassword('', one)).toBe(false);
  });

  it('is verified at the cost that it was hashed with', async () => {
    const salt = Buffer.from('a salt of sixteen');
    const hash = argon2Sync('argon2id', {
      message: 'older',
      nonce: salt,
      parallelism: 2,
      memory: 64,
      passes: 3,
      tagLength: 24,
    });
    const kept = `$argon2id$v=19$m=64,t=3,p=2$${[salt, hash].map((part) => part.toString('base64').replaceAll('=', '')).join('$')}`;
    expect(await verifyPassword('older', kept)).toBe(true);
    expect(await verifyPassword('other', kept)).toBe(false);
  });

  it('is the same however its letters are put together', async () => {
    const kept = await hashPassword('Ana\u00efs at the harbour');
    expect(await verifyPassword('Anai\u0308s at the harbour', kept)).toBe(true);
  });

  it('belongs to nobody who has none', async () => {
    expect(await verifyPassword('', undefined)).toBe(false);
    expect(await verifyPassword('anything', undefined)).toBe(false);
  });

  it('makes more people wait than come at a time, and all are served', async () => {
    const kept = await hashPassword('harbour street');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => verifyPassword('harbour street', kept)),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, () => true));
  });
});

describe('a new password', () => {
  it.each([
    'three words here',
    'aB3$aB3$xyZ!',
    'Josephine likes boats',
    'коричневая лодка',
    'x'.repeat(3) + 'tamarind-lane',
    `${'ab cd ef gh '.repeat(21)}ijkl`,
  ])('%j is taken', (password) => {
    expect(() => assertPasswordTaken(password, owner)).not.toThrow();
  });

  it.each([
    ['elevenchars', '11 characters; 12 are needed'],
    ['🦜'.repeat(11), '11 characters'],
    ['x'.repeat(257), '257 characters; 256'],
    ['anaïs.joseph', 'first to be guessed'],
    ['JOSEPH-BAPTISTE-1', 'first to be guessed'],
    ['a.joseph@lab.example', 'first to be guessed'],
    ['password1234', 'first to be guessed'],
    ['Breechlink123!', 'first to be guessed'],
    ['aaaaaaaaaaaa', 'first to be guessed'],
    ['abcabcabcabcabc', 'first to be guessed'],
    ['1234567890123', 'first to be guessed'],
  ])('%j is refused', (password, reason) => {
    expect(() => assertPasswordTaken(password, owner)).toThrow(reason);
  });
});
