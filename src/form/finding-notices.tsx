import type { JSX } from 'preact';
import type { Finding } from '../engine/check.ts';
import { drawnApart } from '../ui/apart.tsx';
import { Notice, type Tone } from '../ui/notice.tsx';
import { messageId, sentenceFor } from './messages.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

/** What checks over several answers have to say, and what may be left open, beside the question it is about. */
export function FindingNotices({
  session,
  findings,
  texts,
}: {
  readonly session: AnswerSession;
  readonly findings: readonly Finding[];
  readonly texts: FormTexts;
}): JSX.Element {
  const told = onePerSubject(findings.filter((finding) => !isOnCell(finding)));
  return (
    <>
      {told.map((finding) => (
        <div class="question__notice" key={finding.subject}>
          <Notice tone={tones[finding.severity]} level="p" appears>
            <p id={messageId(finding)}>{sentenceFor(finding, session.form, texts)}</p>
            {finding.severity === 'soft' && (
              <SettleFinding session={session} finding={finding} texts={texts} />
            )}
          </Notice>
        </div>
      ))}
    </>
  );
}

/** Few answers are questioned: the way to leave one as it is comes in a file of its own. */
const SettleFinding = drawnApart(async () => (await import('./settle-finding.tsx')).SettleFinding);

/** A question of several cells misses an answer in each, and is asked after once. */
export function onePerSubject(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding, index) => findings.findIndex(({ subject }) => subject === finding.subject) === index,
  );
}

/** Whether a finding stands under its field: wrong as it is, or demanded and missing. */
export function isOnCell({ code, severity }: Finding): boolean {
  return code !== 'check' && severity === 'hard';
}

const tones: Readonly<Record<Finding['severity'], Tone>> = {
  hard: 'error',
  soft: 'warning',
  info: 'info',
};
