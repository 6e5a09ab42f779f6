import type { JSX } from 'preact';
import { useTexts } from './context.ts';

/** 提出が完了しました。受付番号 … Said only where a receipt is there. */
export function ReceiptHeading({ receiptNo }: { readonly receiptNo: string }): JSX.Element {
  const { submission } = useTexts();
  return (
    <>
      {submission.complete}
      <span class="receipt">
        {submission.receiptNo} <span class="receipt__number">{receiptNo}</span>
      </span>
    </>
  );
}
