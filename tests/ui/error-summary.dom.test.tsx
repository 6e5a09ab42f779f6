import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';

const entries = [
  { href: '#code', text: 'コードの文字が1つ違うようです。' },
  { href: '/sections/s2', text: '問2-1 取組の有無' },
];

describe('given something to mend', () => {
  it('takes the focus when it appears and links to each field in the words beside it', () => {
    render(<ErrorSummary heading="お確かめください" entries={entries} />);
    expect(document.activeElement?.textContent).toContain('お確かめください');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#code',
      '/sections/s2',
    ]);
  });

  it('puts the caret into the field a link of this page points to', async () => {
    render(
      <>
        <ErrorSummary heading="お確かめください" entries={entries} />
        <input id="code" />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: entries[0]?.text ?? '' }));
    expect(document.activeElement?.id).toBe('code');
  });

  it('leaves the focus where it is before anybody has tried', () => {
    render(<ErrorSummary heading="お確かめください" entries={entries} attempt={0} />);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('given nothing to mend', () => {
  it('is not there', () => {
    const { container } = render(<ErrorSummary heading="お確かめください" entries={[]} />);
    expect(container.childElementCount).toBe(0);
  });
});
