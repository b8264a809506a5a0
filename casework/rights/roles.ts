/** What somebody is in an agency; migration 0005 has the same. */
export const ROLES = [
  'technician',
  'examiner',
  'verifier',
  'investigator',
  'lab_system',
  'supervisor',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];
