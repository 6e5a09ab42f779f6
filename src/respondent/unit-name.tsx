import type { JSX } from 'preact';
import type { Unit } from '../sync/sign-in.ts';
import { useTexts } from './context.ts';

/** A hub by its name and prefecture; an invented one never without saying so. */
export function UnitName({ unit }: { readonly unit: Unit }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {texts.unitName(unit.name, unit.prefecture)}
      {unit.fictional && <span class="fictional">{texts.fictionalMark}</span>}
    </>
  );
}
