/** What the text of a lead names of an exhibit. */
export interface NamedExhibit {
  readonly kind: 'cartridge_case' | 'bullet';
  readonly exhibitReference: string;
  readonly caseReference: string;
  readonly agencyName: string;
}

/** A lead in plain words, for people who do not work in a laboratory. The caveat stands beside it, always. */
export function leadText(reference: string, one: NamedExhibit, other: NamedExhibit): string {
  return (
    `Lead ${reference}: a trained reviewer compared images of ${nameOf(one)} with images of ${nameOf(other)} on the ` +
    'screen and proposes to examine the two items under a comparison microscope.'
  );
}

function nameOf({ kind, exhibitReference, caseReference, agencyName }: NamedExhibit): string {
  const noun = kind === 'bullet' ? 'bullet' : 'cartridge case';
  return `${noun} ${exhibitReference} of case ${caseReference} (${agencyName})`;
}
