import { access } from './access';
import { common } from './common';
import { history } from './history';
import { setup } from './setup';
import { store } from './store';
import { wall } from './wall';

/** Every word of the pages in English. */
export const en = { ...common, access, wall, store, history, setup };

/** What another language must say. */
export type Texts = typeof en;
