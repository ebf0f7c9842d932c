import type { Texts } from '../en';
import { common } from './common';
import { history } from './history';
import { setup } from './setup';
import { store } from './store';
import { wall } from './wall';

/** Every word of the pages in German. */
export const de: Texts = { ...common, wall, store, history, setup };
