import { Inject, Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';

/** Whose badge it is, and for which visit. */
export interface Badge {
  stationId: string;
  visitId: string;
  personId: string;
}

/** A new code every minute; the two before it still count: an old hand and an old phone need their time. */
const STEP_MS = 60_000;
const STEPS_BACK = 2;
const ID_BYTES = 16;
const MAC_BYTES = 16;
const LENGTH = 3 * ID_BYTES + 4 + MAC_BYTES;

/** Codes that only the house can make, and that a photograph of one is soon of no use to anybody. Nothing is stored. */
@Injectable()
export class BadgeCodes {
  private readonly key: KeyObject;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'TOKEN_SECRET'>,
    private readonly clock: Clock,
  ) {
    const derived = hkdfSync('sha256', config.TOKEN_SECRET, '', 'doorstep visit badges', 32);
    this.key = createSecretKey(Buffer.from(derived));
  }

  codeOf(badge: Badge): { code: string; changesAt: Date } {
    const step = this.stepNow();
    const said = Buffer.concat([
      ...[badge.stationId, badge.visitId, badge.personId].map(bytesOf),
      Buffer.from(Uint32Array.of(step).buffer),
    ]);
    const code = Buffer.concat([said, this.macOf(said)]).toString('base64url');
    return { code, changesAt: new Date((step + 1) * STEP_MS) };
  }

  /** Null for whatever the house did not make in the last minutes. */
  read(code: string): Badge | null {
    const bytes = Buffer.from(code, 'base64url');
    if (bytes.length !== LENGTH) return null;
    const said = bytes.subarray(0, LENGTH - MAC_BYTES);
    if (!timingSafeEqual(this.macOf(said), bytes.subarray(LENGTH - MAC_BYTES))) return null;
    const age = this.stepNow() - said.readUInt32LE(3 * ID_BYTES);
    if (age < 0 || age > STEPS_BACK) return null;
    const [stationId, visitId, personId] = [0, 1, 2].map((n) =>
      idOf(said.subarray(n * ID_BYTES, (n + 1) * ID_BYTES)),
    );
    return { stationId: stationId!, visitId: visitId!, personId: personId! };
  }

  private stepNow(): number {
    return Math.floor(this.clock.now().getTime() / STEP_MS);
  }

  private macOf(said: Buffer): Buffer {
    return createHmac('sha256', this.key).update(said).digest().subarray(0, MAC_BYTES);
  }
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
