import fc from 'fast-check';
import type { CallbackDistrust } from './callback-refusal';
import { decodeCallback, type ReceivedCallback } from './decode-callback';
import { openEnvelope, sealEnvelope } from './envelope';
import { signatureOf } from './signature';

const now = new Date('2026-11-22T07:01:00Z');
const seconds = String(now.getTime() / 1_000);
const secrets = { token: 'door', encodingAesKey: 'kZ'.repeat(21) + 'A', appId: 'wx-door' };

function plain(rawBody: string, timestamp = seconds): ReceivedCallback {
  const query = { timestamp, nonce: '7', signature: signatureOf('door', timestamp, '7') };
  return { ...secrets, encodingAesKey: null, query, rawBody, now };
}

function sealed(message: string, { appId = 'wx-door', timestamp = seconds } = {}): ReceivedCallback {
  const encrypt = sealEnvelope({ message, appId, random: Buffer.alloc(16, 1) }, secrets.encodingAesKey);
  const query = {
    timestamp,
    nonce: '7',
    encrypt_type: 'aes',
    signature: signatureOf('door', timestamp, '7'),
    msg_signature: signatureOf('door', timestamp, '7', encrypt),
  };
  return { ...secrets, query, rawBody: JSON.stringify({ ToUserName: 'gh', Encrypt: encrypt }), now };
}

function distrust(received: ReceivedCallback): CallbackDistrust | 'believed' {
  try {
    decodeCallback(received);
    return 'believed';
  } catch (refusal) {
    return (refusal as { why: CallbackDistrust }).why;
  }
}

const head = { ToUserName: 'gh', FromUserName: 'o-li', CreateTime: '1763794860', MsgType: 'event' };
const popup = (List: unknown) => JSON.stringify({ ...head, Event: 'subscribe_msg_popup_event', List });
const accepted = { TemplateId: 'duty', SubscribeStatusString: 'accept', PopupScene: '0' };
const rejected = { TemplateId: 'progress', SubscribeStatusString: 'reject', PopupScene: 0 };

describe('what is not believed', () => {
  const good = sealed(popup([accepted]));
  const cases: [string, ReceivedCallback, CallbackDistrust][] = [
    [
      'a forged signature',
      { ...good, query: { ...good.query, msg_signature: 'f'.repeat(40) } },
      'bad-signature',
    ],
    ['no signature', { ...good, query: { ...good.query, msg_signature: undefined } }, 'bad-signature'],
    [
      'a signature given twice',
      { ...good, query: { ...good.query, msg_signature: ['a', 'b'] } },
      'bad-signature',
    ],
    ['another token', { ...good, token: 'window' }, 'bad-signature'],
    ['another nonce', { ...good, query: { ...good.query, nonce: '8' } }, 'bad-signature'],
    ['a message for another app', sealed(popup([accepted]), { appId: 'wx-other' }), 'wrong-app'],
    ['eleven minutes old', { ...good, now: new Date(now.getTime() + 11 * 60_000) }, 'stale'],
    ['eleven minutes early', { ...good, now: new Date(now.getTime() - 11 * 60_000) }, 'stale'],
    ['a time that is no time', sealed(popup([accepted]), { timestamp: 'soon' }), 'stale'],
    ['plain text while a key is set', { ...plain(popup([accepted])), ...secrets }, 'plain-text'],
    ['a forged plain push', { ...plain('{}'), token: 'window' }, 'bad-signature'],
    ['half a JSON', plain('{"MsgType":"eve'), 'unreadable'],
    ['a list', plain('[1]'), 'unreadable'],
    ['nothing', plain(''), 'unreadable'],
    ['broken XML', plain('<xml><MsgType>event</xml>'), 'unreadable'],
    [
      'XML with its own entities',
      plain('<!DOCTYPE x [<!ENTITY a "b">]><xml><MsgType>&a;</MsgType></xml>'),
      'unreadable',
    ],
  ];
  test.each(cases)('%s', (_name, received, why) => expect(distrust(received)).toBe(why));
});

test('nine minutes either way are believed: clocks differ', () => {
  const at = (minutes: number) => ({
    ...sealed(popup([accepted])),
    now: new Date(now.getTime() + minutes * 60_000),
  });
  expect([at(9), at(-9)].map(distrust)).toEqual(['believed', 'believed']);
});

test('one item of a list comes bare, several as an array: both are events', () => {
  const [alone] = decodeCallback(sealed(popup(accepted)));
  const both = decodeCallback(sealed(popup([accepted, rejected])));
  expect(alone).toEqual(both[0]);
  expect(both).toEqual([
    {
      type: 'subscribe-popup',
      key: 'o-li/1763794860/subscribe_msg_popup_event/duty',
      openid: 'o-li',
      at: new Date(1763794860_000),
      templateId: 'duty',
      answer: 'accept',
    },
    expect.objectContaining({ templateId: 'progress', answer: 'reject' }),
  ]);
});

test('XML tells the same as JSON', () => {
  const item = (id: string, answer: string) =>
    `<List><TemplateId><![CDATA[${id}]]></TemplateId><SubscribeStatusString><![CDATA[${answer}]]></SubscribeStatusString><PopupScene>0</PopupScene></List>`;
  const xml = `<xml><ToUserName><![CDATA[gh]]></ToUserName><FromUserName><![CDATA[o-li]]></FromUserName><CreateTime>1763794860</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent>${item('duty', 'accept')}${item('progress', 'reject')}</SubscribeMsgPopupEvent></xml>`;
  expect(decodeCallback(plain(xml))).toEqual(decodeCallback(plain(popup([accepted, rejected]))));
});

test('a message id longer than a double keeps every digit', () => {
  const body = `{"FromUserName":"o-li","CreateTime":1763794860,"MsgType":"event","Event":"subscribe_msg_sent_event","List":{"TemplateId":"duty","MsgID":1864323726461255681,"ErrorCode":"0","ErrorStatus":"success"}}`;
  expect(decodeCallback(plain(body))).toEqual([
    expect.objectContaining({
      type: 'subscribe-sent',
      msgid: '1864323726461255681',
      errcode: 0,
      status: 'success',
    }),
  ]);
});

test('a rejection in the service-notice menu is a change', () => {
  const body = JSON.stringify({ ...head, Event: 'subscribe_msg_change_event', List: [rejected] });
  expect(decodeCallback(plain(body))).toMatchObject([{ type: 'subscribe-change', answer: 'reject' }]);
});

test('a picture verdict, and one WeChat could not fetch', () => {
  const media = (more: object) =>
    JSON.stringify({
      ...head,
      Event: 'wxa_media_check',
      appid: 'wx-door',
      trace_id: 't-1',
      version: 2,
      ...more,
    });
  const [seen] = decodeCallback(plain(media({ errcode: '0', result: { suggest: 'risky', label: '20002' } })));
  const [unseen] = decodeCallback(plain(media({ errcode: -1008, errmsg: 'download' })));
  expect(seen).toMatchObject({
    type: 'media-checked',
    key: 'media/t-1',
    verdict: 'risky',
    label: 20002,
    errcode: 0,
  });
  expect(unseen).toMatchObject({ type: 'media-checked', verdict: null, label: null, errcode: -1008 });
});

test('whatever is sealed opens again, to the same letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (message) => {
      const letter = { message, appId: 'wx-door', random: Buffer.alloc(16, 9) };
      const encrypt = sealEnvelope(letter, secrets.encodingAesKey);
      expect(openEnvelope(encrypt, secrets.encodingAesKey, 'wx-door')).toBe(message);
    }),
  );
});

test('rubbish in a well-signed envelope is refused, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const encrypt = Buffer.from(bytes).toString('base64');
      const open = () => openEnvelope(encrypt, secrets.encodingAesKey, 'wx-door');
      expect(open).toThrow(expect.objectContaining({ name: 'CallbackRefusal' }));
    }),
  );
});
