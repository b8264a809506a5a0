/** Code of the agency that every installation has from the start: the unit's own. */
export const HOME_CODE = 'HOME';
