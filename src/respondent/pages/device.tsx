import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Delivery, Status } from '../../device/status.ts';
import type { Workspace } from '../../device/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { useServices, useStatus } from '../context.ts';
import { Explanation } from '../explanation.tsx';
import { PageHeading } from '../page-heading.tsx';
import { addressOf } from '../route.ts';
import type { DeviceFacts } from '../services.ts';

import { fullTime, shortTime } from '../times.ts';
import { type PageTexts, usePageTexts } from './texts.ts';

/** What this device can promise, in plain words: to be read out on the telephone. */
export function Device({
  workspace,
  survey,
  saveFile,
}: {
  readonly workspace: Workspace;
  readonly survey: string;
  readonly saveFile: () => void;
}): JSX.Element {
  const texts = usePageTexts();
  const { clock } = useServices();
  const status = useStatus(workspace);
  const facts = useFacts(workspace);
  const { unit } = workspace.account;
  return (
    <div class="stack">
      <PageHeading title={texts.documentTitle(texts.device.page, survey)} place="device">
        {texts.device.page}
      </PageHeading>
      <p>{texts.device.explanation}</p>
      <dl class="facts">
        <Fact name={texts.unitNumber(workspace.questionnaire.unitNoun)}>{unit.number}</Fact>
        <Fact name={texts.device.answers}>
          <p>{savedWords(status, texts, (at) => shortTime(at, clock.now()))}</p>
          {status.storage.is === 'failed' && <Explanation problem={status.storage.problem} />}
        </Fact>
        <Fact name={texts.device.delivery}>
          <p>{deliveryWords(status.delivery, texts)}</p>
          {status.delivery.is === 'blocked' && <Explanation problem={status.delivery.problem} />}
          {canSend(status.delivery) && (
            <Button kind="quiet" onPress={() => void workspace.sendNow()}>
              {texts.device.sendNow}
            </Button>
          )}
        </Fact>
        {facts && <Fact name={texts.device.lastContact}>{contactWords(facts, texts)}</Fact>}
        {facts && <Fact name={texts.device.offline}>{offlineWords(facts, texts)}</Fact>}
        {facts?.persisted !== undefined && (
          <Fact name={texts.device.persistence}>
            {facts.persisted ? texts.device.persisted : texts.device.notPersisted}
          </Fact>
        )}
        <Fact name={texts.device.version}>
          {workspace.questionnaire.id} {workspace.questionnaire.version}
        </Fact>
      </dl>
      <h2>{texts.device.file}</h2>
      <p>{texts.device.fileAdvice}</p>
      <div class="row row--links">
        <Button onPress={saveFile}>{texts.device.saveFile}</Button>
        <a href={addressOf({ page: 'home' })}>{texts.toHome}</a>
      </div>
    </div>
  );
}

function useFacts(workspace: Workspace): DeviceFacts | undefined {
  const services = useServices();
  const [facts, setFacts] = useState<DeviceFacts | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void services.facts(workspace).then((found) => here && setFacts(found));
    return () => {
      here = false;
    };
  }, [services, workspace]);
  return facts;
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function savedWords(
  { storage }: Status,
  { device }: PageTexts,
  time: (at: number) => string,
): string {
  return storage.is === 'saved' ? device.saved.saved(time(storage.at)) : device.saved[storage.is];
}

function deliveryWords(delivery: Delivery, { device }: PageTexts): string {
  switch (delivery.is) {
    case 'delivered':
    case 'sending':
      return device.deliveries[delivery.is];
    case 'waiting':
    case 'signedOut':
    case 'blocked':
      return device.deliveries[delivery.is](delivery.operations);
  }
}

function canSend(delivery: Delivery): boolean {
  return delivery.is === 'waiting' || delivery.is === 'blocked';
}

function contactWords({ lastContact }: DeviceFacts, { device }: PageTexts): string {
  return lastContact === undefined ? device.lastContactNone : fullTime(lastContact);
}

function offlineWords({ offline }: DeviceFacts, { device }: PageTexts): string {
  return {
    ready: device.offlineReady,
    notReady: device.offlineNotReady,
    unsupported: device.offlineUnsupported,
  }[offline];
}
