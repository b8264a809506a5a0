import { EVIDENCE } from './examples/evidence.ts';
import type { Examples } from './examples/example.ts';
import { NOTIFICATION } from './examples/notification.ts';
import { REMARKS } from './examples/remarks.ts';
import { REVIEW } from './examples/review.ts';
import { STAFF } from './examples/staff.ts';

/** For each closed route, by method and address as it is declared, a request that whoever may ask is given an answer to. */
export const EXAMPLES: Examples = { ...EVIDENCE, ...REMARKS, ...REVIEW, ...STAFF, ...NOTIFICATION };
