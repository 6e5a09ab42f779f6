import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import type { Preview } from './preview.ts';
import type { PreviewProblem, PreviewState, SourceFile } from './state.ts';
import { useTexts } from './texts.ts';
import { yamlTokens } from './yaml-tokens.ts';

/** A file with numbered lines, what is wrong with a line beneath it. Pressing a line selects what it defines. */
export function SourceText({
  preview,
  state,
  file,
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
  readonly file: SourceFile;
}): JSX.Element {
  const place = useRef<HTMLOListElement>(null);
  const target = preview.target.value;
  useEffect(() => {
    if (target.file !== file.name) return;
    const line = place.current?.children[target.line - 1];
    line?.scrollIntoView({ block: target.line === 1 ? 'start' : 'center' });
  }, [target, file.name]);
  useEffect(() => {
    const list = place.current;
    const isDefinition = file.name === 'questionnaire.yaml';
    // By keyboard the same is reached from the list of the routing.
    const press = ({ target: pressed }: MouseEvent) => {
      const line = pressed instanceof Element ? pressed.closest('li') : null;
      if (list && line && isDefinition && getSelection()?.isCollapsed !== false)
        preview.selectLine([...list.children].indexOf(line) + 1);
    };
    list?.addEventListener('click', press);
    return () => list?.removeEventListener('click', press);
  }, [preview, file.name]);
  const lines = useMemo(() => file.text.split('\n'), [file.text]);
  const problems = useMemo(
    () =>
      Map.groupBy(
        state.problems.filter((problem) => problem.file === file.name),
        ({ line }) => line,
      ),
    [state.problems, file.name],
  );
  const current = target.file === file.name ? target.line : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section class="source__text" aria-label={file.name} tabIndex={0}>
      <ol ref={place}>
        {lines.map((text, index) => (
          <Line
            key={index}
            text={text}
            problems={problems.get(index + 1)}
            isCurrent={current === index + 1}
          />
        ))}
      </ol>
    </section>
  );
}

function Line({
  text,
  problems = [],
  isCurrent,
}: {
  readonly text: string;
  readonly problems?: readonly PreviewProblem[] | undefined;
  readonly isCurrent: boolean;
}): JSX.Element {
  const { language, problems: texts } = useTexts();
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    problems.some((problem) => problem.severity === severity),
  );
  const classes = ['line', worst && `line--${worst}`, isCurrent && 'line--current'];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      {worst && (
        <span class="line__mark">
          <Icon name={worst} label={texts.severity[worst]} />
        </span>
      )}
      <code class="line__text">
        {yamlTokens(text).map(({ kind, text: part }) =>
          kind === 'plain' ? part : <span class={`line__${kind}`}>{part}</span>,
        )}
      </code>
      {problems.map(({ code, column, words, severity }) => (
        <span key={`${code} ${column}`} class={`line__problem line__problem--${severity}`}>
          {words[language].message}
        </span>
      ))}
    </li>
  );
}
