import type { Texts } from '../en';

/** The set-up of a store. */
export const setup: Texts['setup'] = {
  title: 'Einrichtung',
};
