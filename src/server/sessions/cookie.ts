import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SessionKind } from '../storage/sessions.ts';

/** How a browser carries session tokens. */
export interface SessionCookies {
  read(context: Context, kind: SessionKind): string | undefined;
  /** `maxAge` in milliseconds. */
  set(context: Context, kind: SessionKind, token: string, maxAge: number): void;
  clear(context: Context, kind: SessionKind): void;
}

/**
 * `__Host-unit` and `__Host-office`. Plain http is served on loopback only, where a browser would not take a Secure
 * cookie; there the same cookies are called `unit` and `office`.
 */
export function sessionCookies(secure: boolean): SessionCookies {
  const name = (kind: SessionKind) => (secure ? `__Host-${kind}` : kind);
  const attributes = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
  return {
    read: (context, kind) => getCookie(context, name(kind)),
    set: (context, kind, token, maxAge) => {
      // Browsers keep no cookie longer than 400 days, and Hono refuses to ask for it.
      const seconds = Math.min(Math.floor(maxAge / 1_000), 400 * 86_400);
      setCookie(context, name(kind), token, { ...attributes, maxAge: seconds });
    },
    clear: (context, kind) => {
      deleteCookie(context, name(kind), attributes);
    },
  };
}
