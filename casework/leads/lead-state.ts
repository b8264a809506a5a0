/**
 * The examination of a lead, from the proposal of a trained reviewer to what two examiners independently found. In
 * `verification_pending` one opinion is given and sealed; which one, the state does not tell.
 */
export const LEAD_STATES = [
  'unconfirmed',
  'confirmation_requested',
  'verification_pending',
  'disagreement',
  'third_examination',
  'hit',
  'not_confirmed',
  'withdrawn',
] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** Which states may follow which; the trigger `check_lead_step` of the database holds the same. */
export const FOLLOWING: Readonly<Record<LeadState, readonly LeadState[]>> = {
  unconfirmed: ['confirmation_requested', 'withdrawn'],
  confirmation_requested: ['verification_pending', 'withdrawn'],
  verification_pending: ['hit', 'not_confirmed', 'disagreement', 'confirmation_requested'],
  disagreement: ['third_examination', 'confirmation_requested'],
  third_examination: ['hit', 'not_confirmed', 'disagreement', 'confirmation_requested'],
  hit: ['confirmation_requested'],
  not_confirmed: ['confirmation_requested'],
  withdrawn: [],
};

/** How a lead stands, in words that complete "The lead is …". */
export const STATE_IN_WORDS: Readonly<Record<LeadState, string>> = {
  unconfirmed: 'unconfirmed, and nobody has requested its confirmation',
  confirmation_requested: 'waiting for an examination',
  verification_pending: 'examined, and waiting for an independent verification',
  disagreement:
    'examined with opinions that differ, and waiting for a supervisor to order a third examination',
  third_examination: 'waiting for a third examination',
  hit: 'confirmed',
  not_confirmed: 'not confirmed',
  withdrawn: 'withdrawn',
};
