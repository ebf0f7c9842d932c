import { expect, it } from 'vitest';
import { spoken } from '../texts/language';
import { localeOf } from './locale';

it.each([
  [['de-AT', 'en'], undefined, 'de-AT'],
  [['fr-CA', 'en-GB'], undefined, 'fr-CA'],
  [['fr-CA', 'en-GB'], 'en', 'en-GB'],
  [['fr-CA'], 'de', 'de'],
  [['not_a_tag!'], undefined, 'en'],
  [[], undefined, 'en'],
])('a browser that asks for %j with %j chosen gets the numbers of %s', (browser, chosen, locale) => {
  expect(localeOf(browser, chosen)).toBe(locale);
});

it.each([
  [['de-AT', 'en'], 'de'], [['fr', 'de'], 'de'], [['fr'], 'en'], [[], 'en'], [['DE'], 'de'], [['constructor'], 'en'],
])('a browser that asks for %j is spoken to in %s', (browser, language) => {
  expect(spoken(browser)).toBe(language);
});
