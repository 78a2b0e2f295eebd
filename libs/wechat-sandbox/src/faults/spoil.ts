import type { Reply } from '../endpoints/endpoint';
import { Refused } from '../refused';
import type { Fault, FaultMode } from './faults';

/** What goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const GATEWAY = (status: number, name: string): WireAnswer => ({
  status,
  contentType: 'text/html',
  bytes: Buffer.from(
    `<html>\r\n<head><title>${status} ${name}</title></head>\r\n<body>\r\n<center><h1>${status} ${name}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  ),
});

/** The answer as WeChat writes it. */
export function wireAnswer(reply: Reply): WireAnswer {
  const bytes = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(withLongNumbers(reply.body));
  return { status: 200, contentType: reply.contentType, bytes };
}

/** Message ids go out as numbers with more digits than a double keeps, as WeChat writes them. */
function withLongNumbers(body: object): string {
  return JSON.stringify(body).replace(/"msgid":"(\d+)"/, '"msgid":$1');
}

/** The answer as it arrives under a fault; connection faults are not its business. */
export function spoil(answer: WireAnswer, fault: Fault): WireAnswer {
  return SPOILERS[fault.mode]?.(answer, fault) ?? answer;
}

const SPOILERS: Partial<Record<FaultMode, (answer: WireAnswer, fault: Fault) => WireAnswer>> = {
  status502html: () => GATEWAY(502, 'Bad Gateway'),
  status503html: () => GATEWAY(503, 'Service Temporarily Unavailable'),
  status504html: () => GATEWAY(504, 'Gateway Time-out'),
  html: () => ({ ...GATEWAY(502, 'Bad Gateway'), status: 200 }),
  errcode: (answer, { errcode = -1, code }) => ({
    ...answer,
    bytes: json(code === undefined ? new Refused(errcode).answer : inTencentsWords(code)),
  }),
  truncate: (answer) => ({ ...answer, bytes: answer.bytes.subarray(0, Math.ceil(answer.bytes.length / 2)) }),
  garbage: (answer) => ({ ...answer, bytes: Buffer.from('�\u0000{"errcode"=0}\u0007') }),
  empty: (answer) => ({ ...answer, bytes: Buffer.alloc(0) }),
  bom: (answer) => ({ ...answer, bytes: Buffer.concat([Buffer.from('\uFEFF'), answer.bytes]) }),
  'errcode-string': rewritten((text) => text.replace(/"errcode":(-?\d+)/g, '"errcode":"$1"')),
  'extra-fields': rewritten((text) => text.replace(/^\{/, '{"x_new":{"list":[1,null]},"新字段":"x",')),
};

/** Changes the text of a JSON answer; a picture passes as it is. */
function rewritten(rewrite: (text: string) => string) {
  return (answer: WireAnswer): WireAnswer => {
    const isText = /json|plain/.test(answer.contentType);
    return isText ? { ...answer, bytes: Buffer.from(rewrite(answer.bytes.toString())) } : answer;
  };
}

const inTencentsWords = (Code: string): object => ({
  Response: { Error: { Code, Message: Code }, RequestId: 'of-a-fault' },
});

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
