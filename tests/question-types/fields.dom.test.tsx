import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SectionForm } from '../../src/form/section-form.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import type { Field } from '../../src/question-types/field.ts';
import { fieldOf, fields } from '../../src/question-types/fields.ts';
import { registry } from '../../src/question-types/registry.ts';
import { sessionOf } from '../support/fill-in.tsx';
import { oneSection } from '../support/tiny.ts';

const question = { id: 'q1', type: 'text', title: '名称', text: '名称' };

describe('given the question types', () => {
  it('have a field each, and no field is without a type', () => {
    expect([...fields.keys()].sort()).toEqual([...registry.keys()].sort());
  });

  it('cannot be drawn without a field', () => {
    expect(() => fieldOf(new Map(), question)).toThrow('The question type "text" has no field.');
  });

  it('can be drawn by another field where one is given', () => {
    const stars: Field = {
      named: 'group',
      component: ({ cells: [cell] }) => <p>★ {cell.address}</p>,
    };
    const session = sessionOf(oneSection('- { id: q1, type: text, title: 名称, text: 名称 }'));
    const given = new Map([['text', stars]]);
    render(<SectionForm session={session} sectionId="s1" texts={formTextsJa} fields={given} />);
    expect(screen.getByText('★ q1')).toBeTruthy();
  });
});
