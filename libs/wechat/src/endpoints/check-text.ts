import * as z from 'zod/mini';
import { readShape } from '../line/read-shape';
import { askPatiently, type Asking } from './asking';
import { SCENE, uncheckedBecause, type Scene, type Unchecked, type Verdict } from './check-outcome';

const ENDPOINT = '/wxa/msg_sec_check';

const checked = z.looseObject({
  trace_id: z.optional(z.nullable(z.string())),
  result: z.looseObject({ suggest: z.enum(['pass', 'review', 'risky']), label: z.coerce.number() }),
});

export interface TextToCheck {
  /** Who wrote it; must have used the mini-program within the last two hours, so check at submission. */
  readonly openid: string;
  readonly text: string;
  readonly scene: Scene;
}

export type TextCheck =
  | {
      readonly kind: 'checked';
      readonly verdict: Verdict;
      readonly label: number;
      readonly traceId: string | null;
    }
  | Unchecked;

/** Asks for WeChat's opinion of a text (msg_sec_check 2.0). Never throws for WeChat's sake: a report must not be lost. */
export async function checkText(asking: Asking, { openid, text, scene }: TextToCheck): Promise<TextCheck> {
  const body = { version: 2, openid, scene: SCENE[scene], content: text };
  try {
    const answer = await askPatiently(asking, { method: 'POST', endpoint: ENDPOINT, body });
    const { trace_id: traceId, result } = readShape(ENDPOINT, checked, answer);
    return { kind: 'checked', verdict: result.suggest, label: result.label, traceId: traceId ?? null };
  } catch (thrown) {
    return uncheckedBecause(thrown);
  }
}
