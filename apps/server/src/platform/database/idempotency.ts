import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import type { Act } from '../http/act';
import type { KeptAnswer } from './flush';
import { Seal } from './seal';

/** Under whom the keys of people without a session are kept. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An answer found under a key. `answer` is what the first request was told. */
export interface FoundAnswer {
  fingerprint: string;
  answer: unknown;
  sealed_answer: Buffer | null;
}

/** Where an act's answer is kept: one row per tenant, caller and key. */
export interface KeyPlace {
  stationId: string;
  callerId: string;
  key: string;
}

/** A key that was sent again gets the answer of the first time; under another question it is refused. */
@Injectable()
export class Idempotency {
  private readonly seal: Seal;
  private readonly used = new WeakSet<Act>();

  constructor(@Inject(CONFIG) config: Pick<Config, 'TOKEN_SECRET'>) {
    this.seal = new Seal(config.TOKEN_SECRET);
  }

  /** The place of this act's answer, or null when the request carried no key. One act may ask once. */
  placeOf(act: Act, stationId: string): KeyPlace | null {
    if (act.idempotency === null) return null;
    if (this.used.has(act))
      throw new Error(`${act.endpointId}: one command is one transaction, this is a second one`);
    this.used.add(act);
    return { stationId, callerId: act.caller?.personId ?? NOBODY, key: act.idempotency.key };
  }

  keep(act: Act, place: KeyPlace, answer: unknown): KeptAnswer {
    const words = JSON.stringify(answer ?? null);
    const { callerId, key } = place;
    const fingerprint = act.idempotency?.fingerprint ?? '';
    if (act.sealed === true)
      return { callerId, key, fingerprint, answer: null, sealed: this.seal.close(words) };
    return { callerId, key, fingerprint, answer: words, sealed: null };
  }

  /** What the first request was told; refused when the key was used for something else. */
  replay<T>(act: Act, found: FoundAnswer): T {
    if (found.fingerprint !== act.idempotency?.fingerprint) throw new Refusal('key.reused');
    if (found.sealed_answer === null) return found.answer as T;
    const words = this.seal.open(found.sealed_answer);
    if (words === null) throw new Refusal('key.reused');
    return JSON.parse(words) as T;
  }
}
