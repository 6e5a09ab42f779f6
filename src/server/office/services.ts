import type { ReportPlan } from '../../report/plan.ts';
import type { ServerServices } from '../services.ts';
import type { OfficeSession } from '../sessions/office-session.ts';

/** What the office's routes stand on. */
export interface OfficeServices
  extends Pick<
    ServerServices,
    'storage' | 'clock' | 'sha256' | 'definitions' | 'hasher' | 'cookies' | 'addressOf'
  > {
  readonly throttles: Pick<ServerServices['throttles'], 'account' | 'network'>;
  /** The report plan of each questionnaire, by its id; one that is missing declares nothing. */
  readonly plans: ReadonlyMap<string, ReportPlan>;
}

/** What a request carries from the door to its route. */
export interface OfficeVariables {
  readonly Variables: { readonly session: OfficeSession };
}
