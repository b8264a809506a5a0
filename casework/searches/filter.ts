import type { FiringPinShape, Twist } from '../class-characteristics/class-characteristics.ts';
import type { ExhibitKind, ExhibitOrigin } from '../exhibits/exhibit.ts';
import type { Mark } from '../images/declaration.ts';

/** Which exhibits may be candidates. Every condition that is given must hold; of a list, one value is enough. */
export interface SearchFilter {
  readonly kinds?: readonly ExhibitKind[];
  readonly origins?: readonly ExhibitOrigin[];
  readonly calibres?: readonly string[];
  readonly caseIds?: readonly string[];
  readonly excludeCaseIds?: readonly string[];
  readonly marks?: readonly Mark[];
  readonly instruments?: readonly string[];
  readonly places?: readonly string[];
  /** Day of the incident, YYYY-MM-DD. */
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  /** Day of the entry, YYYY-MM-DD. */
  readonly enteredFrom?: string;
  readonly enteredTo?: string;
  readonly numberOfLands?: number;
  readonly twist?: Twist;
  readonly firingPinShape?: FiringPinShape;
  /** Whether an exhibit passes only where the characteristic was determined; else what is unknown passes. */
  readonly requireDetermined?: boolean;
}
