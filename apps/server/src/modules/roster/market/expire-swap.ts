/** The timer at the start of the slot that was offered. One per offer, under its id. */
export const EXPIRE_SWAP = 'expire-swap';
