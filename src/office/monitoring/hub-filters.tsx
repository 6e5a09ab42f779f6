import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { prefectureName } from '../prefecture-name.ts';
import { Select } from '../select.tsx';
import { useLanguage, useTexts } from '../texts.ts';
import { type HubQuery, hubAddress, NO_FILTER, stateFilters } from './query.ts';

type Go = (address: string, replace?: boolean) => void;

/** Which hubs are listed. What is chosen goes into the address. */
export function HubFilters({
  query,
  prefectures,
  unitNoun,
  go,
}: {
  readonly query: HubQuery;
  readonly prefectures: readonly string[];
  readonly unitNoun: string;
  readonly go: Go;
}): JSX.Element {
  const { progress, states } = useTexts();
  const language = useLanguage();
  const isFiltered =
    query.prefecture !== undefined || query.state !== undefined || query.search !== '';
  return (
    <search class="filters">
      <Select
        id="prefecture"
        label={progress.prefecture}
        value={query.prefecture ?? ''}
        options={[
          { value: '', label: progress.allPrefectures },
          ...prefectures.map((name) => ({
            value: name,
            label: prefectureName(name, language),
          })),
        ]}
        onChoose={(name) => go(hubAddress({ ...query, prefecture: name || undefined }))}
      />
      <Select
        id="state"
        label={progress.state}
        value={query.state ?? ''}
        options={[
          { value: '', label: progress.allStates },
          ...stateFilters.map((state) => ({
            value: state,
            label: state === 'handedIn' ? progress.handedInOption : states[state],
          })),
        ]}
        onChoose={(chosen) =>
          go(hubAddress({ ...query, state: stateFilters.find((state) => state === chosen) }))
        }
      />
      <SearchField query={query} unitNoun={unitNoun} go={go} />
      {isFiltered && (
        <Button
          small
          onPress={() =>
            go(hubAddress({ ...NO_FILTER, sort: query.sort, descending: query.descending }))
          }
        >
          {progress.reset}
        </Button>
      )}
    </search>
  );
}

/** A pause in typing, in milliseconds, after which the list follows. Browsers limit how often an address changes. */
const PAUSE = 200;

function SearchField({
  query,
  unitNoun,
  go,
}: {
  readonly query: HubQuery;
  readonly unitNoun: string;
  readonly go: Go;
}): JSX.Element {
  const { progress } = useTexts();
  const [typed, setTyped] = useState(query.search);
  const sent = useRef(query.search);
  const generation = useRef(0);
  // The address changed without this field (back button, conditions taken away): it begins anew with its text.
  if (query.search !== sent.current) {
    sent.current = query.search;
    generation.current += 1;
    if (typed !== query.search) setTyped(query.search);
  }
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      go(hubAddress({ ...query, search: typed }), true);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div class="filters__search">
      <TextField
        key={generation.current}
        id="search"
        label={progress.search}
        mark={progress.searchHint(unitNoun)}
        literal
        initial={query.search}
        onText={setTyped}
      />
    </div>
  );
}
