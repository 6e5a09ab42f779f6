import { render, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useTexts } from '../../src/respondent/context.ts';
import { Wording, wordsIn } from '../../src/respondent/words.tsx';
import { fakeWorld } from './support/fake-services.ts';
import { fakeWorkspace } from './support/fake-workspace.ts';
import { threeChapters, visit } from './support/visit.tsx';

describe('given a device that shows Japanese', () => {
  it('offers English on the first page, in English', async () => {
    const world = fakeWorld({});
    const { user, ...page } = await visit(world);
    const other = page.getByRole('button', { name: 'English' });
    expect(other.querySelector('[lang=en]')?.textContent).toBe('English');
    await user.click(other);
    await waitFor(() => expect(world.calls).toEqual(['language en']));
  });

  it('changes in mid-form only when what was entered is kept', async () => {
    const workspace = fakeWorkspace(threeChapters);
    const world = fakeWorld({ workspace, signedIn: true });
    const { user, ...page } = await visit(world, '/section/s1');
    const release = workspace.hold();
    await user.click(page.getByRole('button', { name: 'English' }));
    expect(world.calls).toEqual([]);
    release();
    await waitFor(() => expect(world.calls).toEqual(['language en']));
  });
});

describe('given a device that shows English', () => {
  it('offers Japanese', async () => {
    const world = { ...fakeWorld({}), language: { now: 'en' as const, choose: () => {} } };
    const page = await visit(world);
    expect(page.getByRole('button', { name: '日本語' })).toBeTruthy();
  });

  it('has all words in English', async () => {
    const words = await wordsIn('en');
    const Title = () => <p>{useTexts().toHome}</p>;
    const page = render(
      <Wording words={words}>
        <Title />
      </Wording>,
    );
    expect(page.getByText('Back to the list of chapters')).toBeTruthy();
    expect([words.form.language, words.ui.skipToMain]).toEqual(['en', 'Skip to main content']);
  });
});
