import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import type { Preview } from './preview.ts';
import { useTexts } from './texts.ts';

/** Which section the frames show. One that the answers leave out can be looked at too. */
export function SectionBar({ preview }: { readonly preview: Preview }): JSX.Element {
  const { frames: texts } = useTexts();
  preview.revision.value;
  const form = preview.draft()?.form;
  const sections = preview.compiled.value?.questionnaire.sections ?? [];
  const here = sections.findIndex(({ id }) => id === preview.section.value);
  const [previous, next] = [sections[here - 1], sections[here + 1]];
  const go = (id: string) => {
    preview.section.value = id;
  };
  return (
    <div class="bar">
      <label class="section-bar__label" for="section">
        {texts.section}
      </label>
      <select
        class="input section-bar__select"
        id="section"
        value={preview.section.value}
        onChange={(event) => go(event.currentTarget.value)}
      >
        {sections.map(({ id, number, title }) => {
          const name = number === undefined ? title : `${number} ${title}`;
          const isAsked = form?.compiled.byId.has(id) === true && form.isAsked(id);
          return (
            <option key={id} value={id}>
              {isAsked ? name : texts.sectionHidden(name)}
            </option>
          );
        })}
      </select>
      {previous && (
        <Button kind="quiet" small onPress={() => go(previous.id)}>
          {texts.previous}
        </Button>
      )}
      {next && (
        <Button kind="quiet" small onPress={() => go(next.id)}>
          {texts.next}
        </Button>
      )}
    </div>
  );
}
