import type { JSX } from 'preact';
import type { Finding } from '../engine/check.ts';
import { LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { onePerSubject } from './finding-notices.tsx';
import { messageId, sentenceFor } from './messages.ts';
import { nameAt } from './place-names.ts';
import { reviewTexts } from './review-texts.ts';
import type { AnswerSession } from './session.ts';
import { SettleFinding } from './settle-finding.tsx';
import type { FormTexts } from './texts.ts';

/** What may be left as it is, but is asked once more: mend it, or say that it is right, with a reason if one wants. */
export function ReviewSoft({
  session,
  findings,
  texts,
  hrefFor,
}: {
  readonly session: AnswerSession;
  readonly findings: readonly Finding[];
  readonly texts: FormTexts;
  readonly hrefFor: (address: string) => string;
}): JSX.Element | null {
  const soft = onePerSubject(findings.filter(({ severity }) => severity === 'soft'));
  const open = soft.filter(({ settled }) => !settled);
  if (soft.length === 0) return null;
  return (
    <section aria-labelledby="review-soft">
      <h2 class="review__heading" id="review-soft">
        <Icon name={open.length > 0 ? 'warning' : 'success'} />
        {open.length > 0
          ? reviewTexts[texts.language].soft(open.length)
          : reviewTexts[texts.language].softSettled}
      </h2>
      <ul class="review__list">
        {soft.map((finding) => (
          <SoftRow
            key={finding.subject}
            session={session}
            finding={finding}
            texts={texts}
            href={hrefFor(finding.at)}
          />
        ))}
      </ul>
    </section>
  );
}

function SoftRow({
  session,
  finding,
  texts,
  href,
}: {
  readonly session: AnswerSession;
  readonly finding: Finding;
  readonly texts: FormTexts;
  readonly href: string;
}): JSX.Element {
  const name = nameAt(session.form, finding.at, texts);
  const mend = (
    <LinkButton small href={href}>
      {finding.code === 'required'
        ? reviewTexts[texts.language].enter
        : reviewTexts[texts.language].mend}
      <VisuallyHidden>{name}</VisuallyHidden>
    </LinkButton>
  );
  return (
    <li class="review__item">
      <div id={messageId(finding)}>
        <p class="review__name">{name}</p>
        <p>{sentenceFor(finding, session.form, texts)}</p>
      </div>
      <SettleFinding session={session} finding={finding} texts={texts}>
        {mend}
      </SettleFinding>
    </li>
  );
}
