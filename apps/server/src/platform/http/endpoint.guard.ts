import type { Endpoint as Contract } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { actOf, fingerprintOf, parseQuestion, questionOf } from './ask';
import type { AskedRequest } from './asked';
import { CallerDoor } from './caller-door';
import { CONTRACT, type ContractNote } from './endpoint.decorator';
import { RateLimits } from './rate-limits';
import { readUpload } from './upload';

/**
 * Stands before every handler that serves a contract: who asks, may they, not too often, and is the question well
 * formed. What it makes of the request is what the handler's parameters receive.
 */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    @Inject(CallerDoor) private readonly callers: CallerDoor,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const note = Reflect.getMetadata(CONTRACT, context.getHandler()) as ContractNote | undefined;
    if (note === undefined) return true;
    const request = context.switchToHttp().getRequest<AskedRequest>();
    const caller = this.callerOf(note, request);
    checkBody(note.contract, request);
    const input = parseQuestion(note.contract, questionOf(note.contract, request));
    const act = actOf(note, request, caller, input);
    const pass = saidAs('pass', request.headers.authorization);
    if (pass !== null) {
      this.limits.checkPass(pass);
      act.pass = pass;
    }
    request.asked = { act, input, upload: null, rawBody: request.rawText ?? '' };
    return note.contract.upload === true ? this.withUpload(request) : true;
  }

  private callerOf({ contract, unlimited }: ContractNote, request: AskedRequest): Caller | null {
    if (unlimited === true) return null;
    const said = saidAs('bearer', request.headers.authorization);
    const caller = said === null ? new Refusal('session.missing') : this.callers.callerOf(said);
    const isKnown = !(caller instanceof Refusal);
    if (isKnown) this.limits.checkPerson(caller.personId);
    else this.limits.checkAddress(request.ip);
    if (contract.who === 'anyone') return isKnown ? caller : null;
    if (!isKnown) throw caller;
    if (!contract.who.includes(caller.role)) throw new Refusal('role.not-allowed');
    return caller;
  }

  private async withUpload(request: AskedRequest): Promise<boolean> {
    const { asked } = request;
    if (asked === undefined) return false;
    asked.upload = await readUpload(request);
    const { idempotency, endpointId } = asked.act;
    if (idempotency !== null)
      idempotency.fingerprint = fingerprintOf(endpointId, asked.input, asked.upload.bytes);
    return true;
  }
}

/** What stands in the header under this scheme: a session's token, or a pass that opens one thing without a session. */
function saidAs(asked: 'bearer' | 'pass', header: string | undefined): string | null {
  if (header === undefined) return null;
  const [scheme = '', token = ''] = header.split(' ');
  return scheme.toLowerCase() === asked && token !== '' ? token : null;
}

/** XML and lists are for callbacks only, a file for uploads only. */
function checkBody(contract: Contract, request: AskedRequest): void {
  const kind = request.bodyKind ?? 'none';
  if (Array.isArray(request.body) && contract.rawBody !== true) throw new Refusal('input.malformed');
  if (
    contract.upload === true
      ? kind === 'file'
      : kind === 'json' || kind === 'none' || contract.rawBody === true
  )
    return;
  throw new Refusal('input.content-type');
}
