import { de } from './de';
import { en, type Texts } from './en';
import { chosenLanguage, type Language, spoken } from './language';

const all: Record<Language, Texts> = { en, de };

/** The language of this page. It stays the same until the page is loaded again. */
export const language: Language = chosenLanguage() ?? spoken(navigator.languages);

/** Every word that the pages show, in the page's language. */
export const texts: Texts = all[language];

/** Why a load failed, in a sentence. */
export function failureText(failure: { readonly kind: 'unreachable' | 'unreadable' } | { readonly kind: 'status'; readonly status: number }): string {
  return failure.kind === 'status' ? texts.failures.status(failure.status) : texts.failures[failure.kind];
}
