import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Address } from '../engine/cells.ts';
import type { Finding } from '../engine/check.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { AllAnswers } from './all-answers.tsx';
import { sentenceFor } from './messages.ts';
import { nameAt } from './place-names.ts';
import { ReviewMasked } from './review-masked.tsx';
import { ReviewSoft } from './review-soft.tsx';
import { reviewTexts } from './review-texts.ts';
import type { AnswerSession } from './session.ts';
import { settled } from './settled.ts';
import type { FormTexts } from './texts.ts';

/**
 * What stands between this response and its submission: what is missing, what to confirm, what will not be part of
 * it, and everything that was answered; each with a link to its place.
 */
export function Review({
  session,
  texts,
  hrefFor,
  attempt = 0,
}: {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  /** Where an answer is entered: the section's page with the cell as its target. */
  readonly hrefFor: (address: Address) => string;
  /** How often submission was tried in vain: each time the focus goes to what is missing. */
  readonly attempt?: number;
}): JSX.Element {
  const findings = useMemo(() => findingsOf(session), [session]).value;
  const hard = findings.filter(({ severity }) => severity === 'hard');
  return (
    <div class="review stack--wide">
      {hard.length > 0 ? (
        <ErrorSummary
          heading={reviewTexts[texts.language].hard(hard.length)}
          entries={hard.map((finding) => ({
            href: hrefFor(finding.at),
            text: summaryOf(finding, session, texts),
          }))}
          attempt={attempt}
        />
      ) : (
        <Notice tone="success" level="p">
          <p>{reviewTexts[texts.language].nothingOpen}</p>
        </Notice>
      )}
      <ReviewSoft session={session} findings={findings} texts={texts} hrefFor={hrefFor} />
      <ReviewMasked session={session} texts={texts} hrefFor={hrefFor} />
      <AllAnswers session={session} texts={texts} hrefFor={hrefFor} />
    </div>
  );
}

/** The same list as long as nothing is found that is new: a reason that is typed changes none of it. */
function findingsOf({ form, revision }: AnswerSession): ReadonlySignal<readonly Finding[]> {
  return settled(() => {
    revision.value;
    return form.problems();
  });
}

/** 問3-4 病院の機能. What is wrong rather than missing is said in the same words as under the field. */
function summaryOf(finding: Finding, { form }: AnswerSession, texts: FormTexts): string {
  const name = nameAt(form, finding.at, texts, true);
  if (finding.code === 'required') return name;
  return reviewTexts[texts.language].entry(name, sentenceFor(finding, form, texts));
}
