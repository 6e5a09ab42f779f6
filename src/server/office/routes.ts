import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { countRounds } from './counted-round.ts';
import { requireSession } from './door.ts';
import { addExports } from './export-routes.ts';
import { addReading } from './reading-routes.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { addSession, addSignIn } from './session-routes.ts';

/**
 * Everything under /api/office/. Whatever is added after the door needs a session; only signing in stands before it.
 * Checks of a request's origin and size, and the headers of every answer, are the app's.
 */
export function officeRoutes(services: OfficeServices): Hono {
  const app = new Hono<OfficeVariables>();
  app.use('/api/office/*', compress());
  addSignIn(app, services);
  app.use('/api/office/*', requireSession(services));
  addSession(app, services);
  const count = countRounds(services.definitions);
  addReading(app, services, count);
  addExports(app, services, count);
  return new Hono().route('/', app);
}
