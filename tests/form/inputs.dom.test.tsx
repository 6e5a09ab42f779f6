import { describe, expect, it, vi } from 'vitest';
import { focusInput, Inputs } from '../../src/form/inputs.ts';

function input(type: string, name: string, value = ''): HTMLInputElement {
  const element = document.createElement('input');
  Object.assign(element, { type, name, value });
  document.body.append(element);
  return element;
}

/** The inputs of one name on the page, bound to what they have to show. */
function bound(type: string, shown: string | readonly string[], values: readonly string[] = ['']) {
  document.body.replaceChildren();
  const inputs = new Inputs();
  const binding = inputs.bind('q2-5', 'q2-5', shown);
  const elements = values.map((value) => input(type, 'q2-5', value));
  for (const element of elements) {
    binding.inputRef(element);
    element.addEventListener('input', binding.onInput);
    element.addEventListener('blur', binding.onBlur);
  }
  return { inputs, binding, elements, checked: () => elements.map((element) => element.checked) };
}

describe('given inputs that arrive on the page', () => {
  it('shows in each what it has to show', () => {
    expect(bound('text', '医師会').elements[0]?.value).toBe('医師会');
    expect(bound('radio', '2', ['1', '2', '3']).checked()).toEqual([false, true, false]);
    expect(bound('radio', '', ['1', '2']).checked()).toEqual([false, false]);
    expect(bound('checkbox', ['1', '3'], ['1', '2', '3']).checked()).toEqual([true, false, true]);
    expect(bound('checkbox', [], ['1', '2']).checked()).toEqual([false, false]);
  });

  it('binds a name once, so that nothing is registered again when it is drawn again', () => {
    const { inputs, binding } = bound('text', 'a');
    expect(inputs.bind('q2-5', 'q2-5', 'b')).toBe(binding);
  });
});

describe('given something else to show', () => {
  it('writes it when it is refreshed', () => {
    const { inputs, checked } = bound('checkbox', ['1'], ['1', '2']);
    inputs.bind('q2-5', 'q2-5', ['2']);
    expect(checked()).toEqual([true, false]);
    inputs.refresh('q2-5');
    expect(checked()).toEqual([false, true]);
  });

  it('leaves a text alone while it is being typed, and writes it when it is left', () => {
    const { inputs, elements } = bound('text', '');
    const [element] = elements as [HTMLInputElement];
    element.focus();
    element.value = '１２０';
    element.dispatchEvent(new Event('input'));
    inputs.bind('q2-5', 'q2-5', '120');
    inputs.refresh('q2-5');
    expect(element.value).toBe('１２０');
    element.blur();
    expect(element.value).toBe('120');
  });

  it('does not touch an input that shows it already', () => {
    const { inputs, elements } = bound('text', 'a');
    const written = vi.fn();
    Object.defineProperty(elements[0], 'value', { get: () => 'a', set: written });
    inputs.refresh('q2-5');
    expect(written).not.toHaveBeenCalled();
  });
});

describe('given inputs that went and came back', () => {
  it('shows what there is to show now, not what they held', () => {
    const { inputs, binding, elements } = bound('text', 'old');
    binding.inputRef(null);
    elements[0]?.remove();
    inputs.bind('q2-5', 'q2-5', 'new');
    const back = input('text', 'q2-5');
    binding.inputRef(back);
    inputs.refresh('q2-5');
    expect(back.value).toBe('new');
  });
});

describe('given names', () => {
  it('is written with the other names of its question, and with those of no other', () => {
    document.body.replaceChildren();
    const inputs = new Inputs();
    const names = ['facilities/r1/q2', 'facilities/r1/q2:98', 'facilities/r2/q2'];
    const elements = names.map((name) => {
      const element = input('text', name);
      inputs.bind(name.replace(/:.*/, ''), name, 'old').inputRef(element);
      return element;
    });
    for (const name of names) inputs.bind(name.replace(/:.*/, ''), name, 'new');
    inputs.refresh('facilities/r1/q2');
    expect(elements.map(({ value }) => value)).toEqual(['new', 'new', 'old']);
  });

  it('can be given the focus: the chosen one of several, else the first', () => {
    const { elements } = bound('radio', '2', ['1', '2']);
    expect(focusInput('q2-5')).toBe(true);
    expect(document.activeElement).toBe(elements[1]);
    expect(focusInput('unknown')).toBe(false);
  });
});
