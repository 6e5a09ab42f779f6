import type { JSX } from 'preact';
import type { Unit } from '../sync/sign-in.ts';
import { useTexts } from './context.ts';
import type { Texts } from './texts.ts';

/** A hub by its name and prefecture; an invented one never without saying so. */
export function UnitName({ unit }: { readonly unit: Unit }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {texts.unitName(unit.name, unit.prefecture)}
      {needsMark(unit, texts) && <span class="fictional">{texts.fictionalMark}</span>}
    </>
  );
}

/** The same as text. */
export function unitName(unit: Unit, texts: Texts): string {
  const name = texts.unitName(unit.name, unit.prefecture);
  return needsMark(unit, texts) ? name + texts.fictionalMark : name;
}

/** The names of a sample roster may say it themselves. */
function needsMark({ fictional, name }: Unit, { fictionalMark }: Texts): boolean {
  return fictional && !name.includes(fictionalMark);
}
