import type { Variant } from './media-links';

/** Where the bytes of a photo or voice note lie. */
export const storageKey = (mediaId: string, variant: Variant): string => `media/${mediaId}/${variant}`;
