import type { Texts } from '../en';
import { access } from './access';
import { common } from './common';
import { history } from './history';
import { setup } from './setup';
import { store } from './store';
import { wall } from './wall';

/** Every word of the pages in German. */
export const de: Texts = { ...common, access, wall, store, history, setup };
