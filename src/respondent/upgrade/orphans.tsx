import type { JSX } from 'preact';
import type { Workspace } from '../../device/workspace.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFormTexts, useStatus } from '../context.ts';
import { orphanInWords } from './orphan-words.ts';
import { useUpgradeTexts } from './texts.ts';

/** 新しい調査票にない回答: answers to what only an earlier version asked. Nothing without any. */
export function Orphans({ workspace }: { readonly workspace: Workspace }): JSX.Element | null {
  const upgrade = useUpgradeTexts();
  const formTexts = useFormTexts();
  useStatus(workspace);
  const orphans = workspace.versions.orphans();
  if (orphans.length === 0) return null;
  return (
    <section aria-labelledby="orphans">
      <Notice heading={<span id="orphans">{upgrade.orphans}</span>}>
        <dl class="answers">
          {orphans.map((orphan) => {
            const { name, answer } = orphanInWords(orphan, { upgrade, formTexts });
            return (
              <div class="answers__row" key={orphan.address}>
                <dt>{name}</dt>
                <dd>{answer}</dd>
              </div>
            );
          })}
        </dl>
      </Notice>
    </section>
  );
}
