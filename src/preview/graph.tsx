import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Facts } from './state.ts';
import { useTexts } from './texts.ts';

/** The routing as a drawing. It is shown as a picture, so that nothing in it can run. */
export function Graph({ facts }: { readonly facts: Facts | undefined }): JSX.Element {
  const { language, routing: texts } = useTexts();
  const address = useAddressOf(facts?.graph[language]);
  if (address === undefined) return <p class="soft">{texts.pending}</p>;
  return (
    <div class="graph">
      <a href={address} target="_blank" rel="noreferrer">
        {texts.openDrawing}
      </a>
      <img src={address} alt={texts.drawing} />
    </div>
  );
}

/** An address for the text of an SVG, as long as it is shown. */
function useAddressOf(svg: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (svg === undefined) return setAddress(undefined);
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
