/** The languages that the pages speak, each called by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

/** One of them. */
export type Language = keyof typeof LANGUAGES;

const KEY = 'language';

/** The language part of a tag such as de-AT. */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** The first language that the browser asks for and the pages speak; English otherwise. */
export function spoken(browser: readonly string[]): Language {
  return browser.map(languageOf).find(isLanguage) ?? 'en';
}

/** The language that was chosen on the page, if any. */
export function chosenLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored !== null && isLanguage(stored) ? stored : undefined;
  } catch {
    // Without storage nothing can have been chosen.
    return undefined;
  }
}

/** Shows all pages in another language from now on. The page loads anew: no word of the old language is left anywhere. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
  window.location.reload();
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}
