import type { Role } from '../storage/accounts.ts';

/** `see`: progress and tables. `export`: the answers of single hubs, as a file. */
export type Right = 'see' | 'export';

// A coordinator sees the own prefecture only, which no route can offer yet.
const rights: Readonly<Record<Role, readonly Right[]>> = {
  admin: ['see', 'export'],
  staff: ['see', 'export'],
  viewer: ['see'],
  prefecture: [],
};

/** Whether a role may do something. Nothing that is not written down is allowed. */
export function may(role: Role, right: Right): boolean {
  return rights[role].includes(right);
}
