import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { App } from '../../src/respondent/app.tsx';
import { FormTextsContext, TextsContext } from '../../src/respondent/context.ts';
import { textsEn } from '../../src/respondent/texts.en.ts';
import { fakeWorld } from './support/fake-services.ts';
import { fakeWorkspace } from './support/fake-workspace.ts';
import { threeChapters } from './support/visit.tsx';

describe('the hub in English', () => {
  it.each([
    ['/', 'Check and submit'],
    ['/section/contact', 'Save and check'],
    ['/copy', 'Back to the list of chapters'],
    ['/device', 'Back to the list of chapters'],
  ])('reads %s in English', async (address, words) => {
    history.replaceState(null, '', address);
    const workspace = fakeWorkspace(threeChapters, { 'q1-1': { code: '2' } });
    const page = render(
      <TextsContext.Provider value={textsEn}>
        <FormTextsContext.Provider value={formTextsEn}>
          <App services={fakeWorld({ workspace, signedIn: true })} />
        </FormTextsContext.Provider>
      </TextsContext.Provider>,
    );
    await page.findByRole('link', { name: words });
    expect(page.getByText('Saved on this device · Received by the office')).toBeTruthy();
  });
});
