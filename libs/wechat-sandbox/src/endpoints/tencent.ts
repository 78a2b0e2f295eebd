import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../sandbox';
import { tellEnd, tellReport } from '../telephone-pushes';
import { limitOf, type Ringing } from '../telephones';
import { postedJson, textOf, type Arrived, type Endpoint } from './endpoint';

const requestId = (): { RequestId: string } => ({ RequestId: randomUUID() });
const refused = (Code: string): object => ({ Response: { Error: { Code, Message: Code }, ...requestId() } });
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const bare = (number: string): string => number.replace(/^\+86/, '');

function ring(sandbox: Sandbox, what: Pick<Ringing, 'kind' | 'to' | 'text' | 'ref'>): Ringing {
  const ringing: Ringing = {
    ...what,
    id: randomUUID(),
    at: sandbox.clock.now().toISOString(),
    key: null,
  };
  sandbox.telephones.rings.push(ringing);
  return ringing;
}

function sms(sandbox: Sandbox, call: Arrived): object {
  const fields = postedJson(call);
  const [number = ''] = listOf(fields['PhoneNumberSet']).map(bare);
  const set = (Code: string, SerialNo = ''): object => ({
    Response: {
      SendStatusSet: [{ SerialNo, PhoneNumber: `+86${number}`, Code, Message: Code }],
      ...requestId(),
    },
  });
  if (!/^1\d{10}$/.test(number)) return set('InvalidParameterValue.IncorrectPhoneNumber');
  const limit = limitOf(sandbox.telephones, { kind: 'sms', to: number }, sandbox.clock.now());
  if (limit !== null) return set(limit);
  const text = listOf(fields['TemplateParamSet']).join('，');
  const ringing = ring(sandbox, { kind: 'sms', to: number, text, ref: textOf(fields, 'SessionContext') });
  later(sandbox, ringing);
  return set('Ok', ringing.id);
}

function voice(sandbox: Sandbox, call: Arrived): object {
  const fields = postedJson(call);
  const number = bare(textOf(fields, 'CalledNumber'));
  if (!/^[01]\d{9,11}$/.test(number)) return refused('InvalidParameterValue.CalledNumberMissing');
  const limit = limitOf(sandbox.telephones, { kind: 'call', to: number }, sandbox.clock.now());
  if (limit !== null) return refused(limit);
  const text = listOf(fields['TemplateParamSet']).join('，');
  const ref = textOf(fields, 'SessionContext');
  const ringing = ring(sandbox, { kind: 'call', to: number, text, ref });
  later(sandbox, ringing);
  return { Response: { SendStatus: { CallId: ringing.id, SessionContext: ref }, ...requestId() } };
}

/** What the number does by itself is told as soon as it may be: perhaps before our server has read this answer. */
function later({ telephones, clock }: Sandbox, ringing: Ringing): void {
  const { calls: how, areTextsLost = false } = telephones.manners.get(ringing.to) ?? {};
  const now = clock.now();
  if (ringing.kind === 'sms')
    return quietly(tellReport(telephones, ringing, { isDelivered: !areTextsLost, now }));
  if (how === undefined) return;
  if (how !== 'answered') ringing.key = '';
  quietly(tellEnd(telephones, ringing, { how, now }));
}

const quietly = (told: Promise<number>): void => void told.catch(() => undefined);

const endpoint = (path: string, answer: Endpoint['answer']): Endpoint => ({
  path,
  needsToken: false,
  daily: () => 10_000_000,
  answer,
});

/** Endpoint 16: texts and calls, as Tencent Cloud answers them. The signature is taken as it comes. */
export const tencent: readonly Endpoint[] = [
  endpoint('/tencent/sms/', sms),
  endpoint('/tencent/vms/', voice),
];
