import { decodeCallback, verifyEcho } from './decode-callback';
import { encryptReply } from './encrypt-reply';
import { openEnvelope, sealEnvelope } from './envelope';
import { signatureOf } from './signature';

// The samples WeChat prints on its own pages about message push: whoever reproduces them speaks the protocol.
const secrets = { token: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' };

const json = {
  query: {
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    timestamp: '1714112445',
    nonce: '415670741',
    openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
    encrypt_type: 'aes',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
  encrypt:
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
};

const xml = {
  appId: 'wx134c8103faa5a59e',
  query: {
    signature: 'cc0c594499c1634947d5b502f158ee518947db27',
    timestamp: '1715943329',
    nonce: '1590219412',
    encrypt_type: 'aes',
    msg_signature: '6c12a4205838198b8fa631b3220723bb07f1015c',
  },
  encrypt:
    'D7yzvUNAL930rd28wf21s4hvXhz0L6Uit/p2Di6C5DHyYGpEgdBRnKjBec34JwoQXicwaZC7fOVihW80F4VtsdvE//1vr7oAbqjDv8KenVp+ajKYpJnyQ4zMRhIC+a31fCVOMC03FfzV/QuC94kBP55a+Za3sJgvAn+ZbsNqZI5DkyuzkhQN8OBqCzFhizGmy0xpM0MEA4agpvE+RuNO1rhHTtuJB5yltw1FiYzecSXJ+y/D2r81VkRn2eYjh2ltsoyfbDR7Is6ookXIFxTfyeNyeHxMeT4KN5WpCDmSbTcUYrbBUlkGLJ9n/rU8YOywma6G7aTb7KZKOqCxgfoUlYEZPk4FUL/TK7ShriFDMVCLyjQJ15Ob++agDWtcxhfUfe6HIoIpRW8mKNBQiY/Jd1svvuskA1wLef1RTtzKfMpagSCX/laZINmdnX4zrF6kIaR9P4xQrWXbsTFHTYe0Mg==',
};

test('the address check of the console answers the published echo', () => {
  const query = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  };
  expect(verifyEcho({ query, token: secrets.token, now: new Date(1714036504_000) })).toBe(
    '4375120948345356249',
  );
});

test('the published plain push is believed', () => {
  const query = {
    signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
    timestamp: '1714037059',
    nonce: '486452656',
  };
  const rawBody =
    '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714037059,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';
  const now = new Date(1714037059_000);
  const [event] = decodeCallback({ ...secrets, encodingAesKey: null, query, rawBody, now });
  expect(event).toMatchObject({ type: 'other', name: 'debug_demo', body: { debug_str: 'hello world' } });
});

test('the published encrypted JSON push opens to the published message', () => {
  const rawBody = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: json.encrypt });
  const now = new Date(1714112445_000);
  expect(decodeCallback({ ...secrets, query: json.query, rawBody, now })).toEqual([
    {
      type: 'other',
      key: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY/1714112445/debug_demo',
      name: 'debug_demo',
      openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      at: now,
      body: {
        ToUserName: 'gh_97417a04a28d',
        FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
        CreateTime: 1714112445,
        MsgType: 'event',
        Event: 'debug_demo',
        debug_str: 'hello world',
      },
    },
  ]);
  expect(Buffer.byteLength(openEnvelope(json.encrypt, secrets.encodingAesKey, secrets.appId))).toBe(167);
});

test('the published encrypted XML push opens to the published message', () => {
  const rawBody = `<xml>
    <ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>
    <Encrypt><![CDATA[${xml.encrypt}]]></Encrypt>
</xml>`;
  const now = new Date(1715943329_000);
  const [event] = decodeCallback({ ...secrets, appId: xml.appId, query: xml.query, rawBody, now });
  expect(event).toMatchObject({ openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', at: now, name: 'debug_demo' });
  expect(Buffer.byteLength(openEnvelope(xml.encrypt, secrets.encodingAesKey, xml.appId))).toBe(292);
});

test('our encrypted reply is the published one, byte by byte', () => {
  const reply = {
    message: '{"demo_resp":"good luck"}',
    timestamp: 1713424427,
    nonce: '415670741',
    random: Buffer.from('707722b803182950'),
  };
  expect(encryptReply(reply, secrets)).toEqual({
    Encrypt: 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    TimeStamp: 1713424427,
    Nonce: '415670741',
  });
});

test('the published XML reply seals and signs to the published text', () => {
  const letter = {
    message: '<xml><demo_resp>[CDATA[good luck]]</demo_resp></xml>',
    appId: xml.appId,
    random: Buffer.from('999951349e8ee746'),
  };
  const sealed =
    'hE8R6mGXHkJJjU72KxzKUd1GEkKJaEZq7vRL8XgK3o+00k8JGq6+pZJUIlTSyhsX+bxIBQ72g3GyvDdIZcr6+3HAZbSvPT9t/o11MI7d6WELwqrGd7jMnV0zv3Zc9Nq7';
  expect(sealEnvelope(letter, secrets.encodingAesKey)).toBe(sealed);
  expect(signatureOf('AAAAA', '1713424427', '415670741', sealed)).toBe(
    '03e0812039325c2712ef5f0f980fd14c70d6e307',
  );
});
