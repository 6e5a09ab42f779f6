/** The languages of the screen. Japanese is the original; English follows it. */
export type Language = 'ja' | 'en';
