import { tc3Headers } from './sign-tc3';

/** The signature was worked out step by step by another program in another language. */
test('a request is signed as Tencent Cloud reads it', () => {
  const headers = tc3Headers({
    service: 'sms',
    host: 'sms.tencentcloudapi.com',
    action: 'SendSms',
    payload: '{"PhoneNumberSet":["+8613800000000"],"TemplateId":"1001"}',
    secretId: 'AKIDEXAMPLE',
    secretKey: 'SECRETKEYEXAMPLE',
    now: new Date(1_551_113_065_000),
  });
  expect(headers).toEqual({
    'content-type': 'application/json; charset=utf-8',
    authorization:
      'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/sms/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=c12583529210ba0dad41d4e056c2a18c7ec18b97c26efe77fd4348a88120a50e',
    'x-tc-action': 'SendSms',
    'x-tc-timestamp': '1551113065',
  });
});
