/** Stands on every lead, in every form in which it leaves the service. */
export const LEAD_CAVEAT =
  'Investigative lead only; not confirmed by microscopic comparison; not to be used as the sole basis for arrest or charge.';
