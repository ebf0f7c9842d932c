export type { ConnectionState } from './connection';
export { LiveContext, useChainsLive, useConnection, useLiveStore, useStoreLive } from './LiveContext';
export { LiveStore } from './liveStore';
export { signalRLink } from './link';
