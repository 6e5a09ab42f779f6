import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../shared/problem.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText, useTexts } from './texts.ts';
import type { Resource } from './use-resource.ts';

/** A resource on screen: a word while it loads, what failed and how to try again, or what `children` makes of it. */
export function Loaded<Value>({
  resource,
  reload,
  children,
}: {
  readonly resource: Resource<Value>;
  readonly reload: () => void;
  readonly children: (value: Value) => ComponentChildren;
}): JSX.Element {
  const texts = useTexts();
  switch (resource.is) {
    case 'loading':
      return (
        <p class="soft" role="status">
          {texts.loading}
        </p>
      );
    case 'failed':
      return <Failure problems={resource.problems} reload={reload} />;
    case 'ready':
      return (
        <>
          {resource.problems.length > 0 && <Failure problems={resource.problems} reload={reload} />}
          {children(resource.value)}
        </>
      );
  }
}

function Failure({
  problems,
  reload,
}: {
  readonly problems: readonly Problem[];
  readonly reload: () => void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <div role="alert">
      <Notice
        tone="error"
        heading={texts.failed}
        actions={
          <Button small onPress={reload}>
            {texts.again}
          </Button>
        }
      >
        {problems.map((problem) => (
          <p key={problem.code}>{problemText(texts, problem)}</p>
        ))}
      </Notice>
    </div>
  );
}
