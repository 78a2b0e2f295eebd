import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { CallerSource } from '../../platform/http/caller-source';
import { AccessTokens } from './access-tokens';
import { Revocations } from './revocations';

/** Who stands behind a bearer token, from memory alone: a good signature, in time, and neither hat nor sign-in ended. */
@Injectable()
export class Callers implements CallerSource {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly revocations: Revocations,
    private readonly clock: Clock,
  ) {}

  callerOf(bearer: string): Caller | Refusal {
    const caller = this.tokens.read(bearer, this.clock.now());
    if (caller instanceof Refusal) return caller;
    const isOver = this.revocations.includes(caller.grantId) || this.revocations.includes(caller.sessionId);
    return isOver ? new Refusal('session.expired') : caller;
  }
}
