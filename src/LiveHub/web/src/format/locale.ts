import { chosenLanguage, languageOf } from '../texts/language';

/** The locale of numbers, dates and units: the browser's own, unless another language was chosen on the page. */
export const locale: string = localeOf(navigator.languages, chosenLanguage());

/** The first of the browser's locales that speaks the chosen language, else the language; without a choice the browser's first. */
export function localeOf(browser: readonly string[], chosen: string | undefined): string {
  const wanted = chosen === undefined ? browser[0] : browser.find((each) => languageOf(each) === chosen);
  return supported(wanted) ?? chosen ?? 'en';
}

function supported(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    // A browser set up by hand may name what is no language tag.
    return undefined;
  }
}
