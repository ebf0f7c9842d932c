import type { Texts } from '../en';

/** The history and the daily report. */
export const history: Texts['history'] = {
  title: 'Verlauf',
};
