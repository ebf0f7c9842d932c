/** Where the hub listens. */
export const HUB_URL = '/hub/live';
