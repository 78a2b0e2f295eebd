import * as z from 'zod/mini';
import { readShape } from '../line/read-shape';
import { askPatiently, type Asking } from './asking';
import { SCENE, uncheckedBecause, type Scene, type Unchecked } from './check-outcome';

const ENDPOINT = '/wxa/media_check_async';
const IMAGE = 2;

const accepted = z.looseObject({ trace_id: z.string().check(z.minLength(1)) });

export interface ImageToCheck {
  readonly openid: string;
  /** Must stay readable from the internet for at least half an hour. */
  readonly url: string;
  readonly scene: Scene;
}

export type ImageCheck = { readonly kind: 'pending'; readonly traceId: string } | Unchecked;

/**
 * Hands a picture to media_check_async 2.0. The verdict comes within thirty minutes as a `media-checked`
 * event with this trace id, possibly before this answer: store both ways.
 */
export async function checkImage(asking: Asking, { openid, url, scene }: ImageToCheck): Promise<ImageCheck> {
  const body = { version: 2, openid, scene: SCENE[scene], media_type: IMAGE, media_url: url };
  try {
    const answer = await askPatiently(asking, { method: 'POST', endpoint: ENDPOINT, body });
    return { kind: 'pending', traceId: readShape(ENDPOINT, accepted, answer).trace_id };
  } catch (thrown) {
    return uncheckedBecause(thrown);
  }
}
