import type { JSX } from 'preact';
import type { Workspace } from '../device/workspace.ts';
import { useTexts } from './context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { addressOf } from './route.ts';

/** Whom to ask, and what to tell them: at the same place of every page. */
export function HubFooter({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const texts = useTexts();
  return (
    <div class="stack stack--tight">
      <p>
        <strong>{texts.footer.help}</strong> {workspace.questionnaire.about.contact}
      </p>
      <p class="row row--links">
        <span>
          {texts.unitNumber(workspace.questionnaire.unitNoun)} {workspace.account.unit.number}
        </span>
        <a href={addressOf({ page: 'device' })}>{texts.home.device}</a>
        <LanguageSwitch before={() => workspace.settled()} />
      </p>
    </div>
  );
}
