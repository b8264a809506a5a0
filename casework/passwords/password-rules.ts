import { Refusal } from '../refusals/refusal.ts';

/**
 * Characters of a password. NIST SP 800-63B-4, section 3.1.1.2, wants 15 where a password is the only factor and 8
 * beside a second one, and 64 at least to be allowed: 12 is for units that require a second factor.
 */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

/** Characters that have to remain when what anyone would guess is taken away. */
const LEAST_OF_ITS_OWN = 6;

/** Shorter parts of a name are in many words. */
const SHORTEST_PART = 3;

/** What passwords are made of when nobody thinks about them; the service's name among them. */
const GUESSED = [
  'breechlink',
  'ballistic',
  'forensic',
  'firearm',
  'password',
  'passphrase',
  'letmein',
  'welcome',
  'administrator',
  'admin',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdef',
  '1234567890',
  '0123456789',
  '9876543210',
  '123456',
  '12345',
  '1234',
  '123',
] as const;

/**
 * Refuses a password that is too short, too long, or easily guessed from who its owner is. What characters it is
 * made of is its owner's choice (NIST SP 800-63B-4, section 3.1.1.2).
 *
 * @throws Refusal password-not-taken
 */
export function assertPasswordTaken(password: string, owner: { name: string; email: string }): void {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) {
    throw refused(
      `The password has ${length} characters; ${PASSWORD_LENGTH.least} are needed. A few words make a good one.`,
    );
  }
  if (length > PASSWORD_LENGTH.most) {
    throw refused(`The password has ${length} characters; ${PASSWORD_LENGTH.most} at most are taken.`);
  }
  const folded = fold(password);
  if ([...withoutRepeats(withoutGuesses(folded, owner))].length < LEAST_OF_ITS_OWN) {
    throw refused(
      'The password is little more than a name, an address, a much used word or a repetition, which are the first ' +
        'to be guessed. Choose a few words that have nothing to do with you.',
    );
  }
}

function withoutGuesses(password: string, { name, email }: { name: string; email: string }): string {
  const wholes = [name, email, ...email.split('@')].map(fold);
  const parts = wholes.flatMap((whole) => whole.split(/[^\p{L}\p{N}]+/u));
  const own = [...wholes, ...parts].filter((part) => part.length >= SHORTEST_PART);
  // The longest first: a part of one must not break it.
  const guesses = [...own, ...GUESSED].sort((a, b) => b.length - a.length);
  return guesses.reduce((rest, guess) => rest.replaceAll(guess, ''), password);
}

/** A text that is one piece over and over becomes that piece. */
function withoutRepeats(text: string): string {
  return text.replace(/^(.+?)\1+$/su, '$1');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function refused(message: string): Refusal {
  return new Refusal('password-not-taken', message);
}
