import type { Context } from 'hono';
import type { Log } from './http/log.ts';
import type { OperationServices } from './operations/handle.ts';
import type { Hasher } from './secrets/password-hash.ts';
import type { SessionCookies } from './sessions/cookie.ts';
import type { Throttle } from './sign-in/throttle.ts';

/** What the routes need from the world outside them. */
export interface ServerServices extends OperationServices {
  readonly hasher: Hasher;
  readonly cookies: SessionCookies;
  /** Failed sign-ins: of a hub by its number, of an office account by its address, of anybody by network address. */
  readonly throttles: {
    readonly unit: Throttle;
    readonly account: Throttle;
    readonly network: Throttle;
  };
  /** The network address a request comes from. */
  readonly addressOf: (context: Context) => string;
  readonly log: Log;
}
