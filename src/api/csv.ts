import { type CrossQuery, crossPath, crossQuery, tablePath } from './tables.ts';

/**
 * `GET`: CSV as an attachment (UTF-8 with byte order mark, CRLF). Each export is written to the audit log.
 * The submissions: a legend, headings, column names, then a row for each unit's last submission.
 */
export const submissionsCsvPath = '/api/office/submissions.csv';

/** The rows of one repeat in all submissions, a line each. */
export function repeatCsvPath(repeat: string): string {
  return `/api/office/repeats/${encodeURIComponent(repeat)}/csv`;
}

/** The frequency tables of one question. */
export function tableCsvPath(question: string): string {
  return `${tablePath(question)}/csv`;
}

/** One cross table. */
export function crossCsvPath(query: CrossQuery): string {
  return `${crossPath}/csv?${crossQuery(query)}`;
}
