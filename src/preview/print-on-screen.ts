/** Lets what the style sheets say of paper hold on the screen too: a frame cannot be told to be a printer. */
export function printOnScreen(sheets: Iterable<CSSStyleSheet>): void {
  for (const sheet of sheets) openUp(sheet.cssRules);
}

function openUp(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      rule.media.mediaText = 'all';
    if (rule instanceof CSSGroupingRule) openUp(rule.cssRules);
    if (rule instanceof CSSImportRule && rule.styleSheet) openUp(rule.styleSheet.cssRules);
  }
}
