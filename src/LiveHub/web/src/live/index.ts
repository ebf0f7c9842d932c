export type { Readable } from './cell';
export type { ConnectionState } from './connection';
export type { FeedState } from './feed';
export { LiveContext, useChains, useConnection, useLiveStore, useReadable, useStoreLive } from './LiveContext';
export { LiveStore } from './liveStore';
export { signalRLink } from './link';
export { sampled } from './sampled';
