import type { ComponentChildren, JSX } from 'preact';
import { Component } from 'preact';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useTexts } from './context.ts';

/** The outermost boundary: a programmer's mistake on a page never leaves a blank screen. What is saved is on the device. */
export class CrashBoundary extends Component<
  { readonly children: ComponentChildren },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static override getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ComponentChildren {
    return this.state.crashed ? <Crash /> : this.props.children;
  }
}

function Crash(): JSX.Element {
  const { app, crash } = useTexts();
  return (
    <Page service={app}>
      <Notice
        tone="error"
        heading={crash.heading}
        actions={<Button onPress={() => location.reload()}>{crash.reload}</Button>}
      >
        <p>{crash.explanation}</p>
      </Notice>
    </Page>
  );
}
