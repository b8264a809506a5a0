/**
 * The range of conclusions of the Association of Firearm and Tool Mark Examiners (AFTE Theory of Identification and
 * Range of Conclusions): only an examiner reaches one, never the system.
 */
export const CONCLUSIONS = [
  'identification',
  'inconclusive_a',
  'inconclusive_b',
  'inconclusive_c',
  'elimination',
  'unsuitable',
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** What each conclusion stands for, in the words of the range. */
export const MEANINGS: Readonly<Record<Conclusion, string>> = {
  identification:
    'Agreement of individual characteristics and all discernible class characteristics, of an extent that exceeds what different tools produce.',
  inconclusive_a:
    'Some agreement of individual characteristics and all discernible class characteristics, not enough for an identification.',
  inconclusive_b:
    'Agreement of all discernible class characteristics without agreement or disagreement of individual characteristics.',
  inconclusive_c:
    'Agreement of all discernible class characteristics and disagreement of individual characteristics, not enough for an elimination.',
  elimination:
    'Significant disagreement of discernible class characteristics or individual characteristics or both.',
  unsuitable: 'Unsuitable for examination.',
};

/** How the exhibits were compared: the items themselves under the microscope, or their images on a screen. */
export const METHODS = ['physical_comparison_microscope', 'virtual'] as const;
export type Method = (typeof METHODS)[number];

/**
 * What an opinion is for. An examination takes the items themselves and is verified by somebody who does not know what
 * it came to; where the two differ, a third examination is made. An opinion given on the screen decides nothing.
 */
export const PARTS = ['examination', 'on_screen', 'verification', 'third_examination'] as const;
export type Part = (typeof PARTS)[number];

/** Conclusions that say the same for the course of a lead: the three inconclusive ones are one. */
export function familyOf(
  conclusion: Conclusion,
): 'identification' | 'inconclusive' | 'elimination' | 'unsuitable' {
  switch (conclusion) {
    case 'inconclusive_a':
    case 'inconclusive_b':
    case 'inconclusive_c':
      return 'inconclusive';
    default:
      return conclusion;
  }
}
