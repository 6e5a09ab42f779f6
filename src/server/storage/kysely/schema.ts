import type { Generated } from 'kysely';

/**
 * The tables, as SQLite and PostgreSQL both hold them: times as integers of milliseconds, truth as 0 and 1, and
 * JSON as text, so that what was hashed or signed stays the same bytes.
 */
export interface Tables {
  questionnaires: { hash: string; id: string; version: string; body: string };
  rounds: {
    id: string;
    title: string;
    opens: number;
    closes: number;
    grace_ends: number;
    epoch: number;
    fictional: number;
  };
  round_definitions: {
    round_id: string;
    definition_hash: string;
    position: number;
    published_at: number;
  };
  units: { id: string; number: string };
  roster: {
    round_id: string;
    unit_id: string;
    name: string;
    prefecture: string;
    attributes: string;
    code_hash: string | null;
    response_id: string;
  };
  responses: {
    id: string;
    round_id: string;
    unit_id: string;
    definition_hash: string;
    state: Generated<string>;
    rev: Generated<number>;
    cells: Generated<string>;
    asked: Generated<number>;
    answered: Generated<number>;
    last_activity: number | null;
    submissions: Generated<number>;
  };
  operations: {
    response_id: string;
    op_id: string;
    hash: string;
    kind: string;
    body: string;
    verdict: string;
    rev: number;
    reply: string;
    received_at: number;
  };
  submissions: {
    response_id: string;
    no: number;
    round_id: string;
    definition_hash: string;
    serial: number;
    receipt_no: string;
    punctuality: string;
    received_at: number;
    receipt: string;
    effective: string;
  };
  accounts: {
    id: string;
    email: string;
    name: string;
    role: string;
    password_hash: string;
    created_at: number;
  };
  sessions: {
    token_hash: string;
    kind: string;
    subject: string;
    round_id: string | null;
    created_at: number;
    last_seen: number;
    expires_at: number;
  };
  audit: {
    chain: string;
    n: number;
    at: number;
    actor: string;
    role: string;
    action: string;
    object: string;
    details: string;
    prev_hash: string;
    hash: string;
  };
}
