import { describe } from '../notifications/describe.ts';
import type { Told } from '../notifications/announced.ts';

/** What a mail says. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/**
 * Puts an announcement into a mail: a reference, plain words, the caveat and a link. Mails lie about in the clear, so no
 * evidence is in them, and nothing that would tell a stranger what the case is.
 *
 * @param publicUrl where the service is reached
 */
export function composeLetter(told: Told, publicUrl: string): LetterText {
  const { title, text, caveat, reference, path } = describe(told);
  const paragraphs = [
    text,
    ...(reference === null ? [] : [`Reference: ${reference}`]),
    ...(caveat === null ? [] : [caveat]),
    `See ${publicUrl}${path}`,
    'You get this mail by the rules of your agency. Whether you get mails at all, you choose in your notification preferences; the inbox of the service has everything.',
  ];
  return { subject: title, text: `${paragraphs.join('\n\n')}\n` };
}
