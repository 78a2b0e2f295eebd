import { asInvitationCode, INVITATION_CODE_LENGTH, invitationCodeFrom } from './invitation-code';

test('a code has eight characters and none that look alike', () => {
  const all = Array.from({ length: 256 }, (_, byte) => invitationCodeFrom(new Uint8Array(16).fill(byte)));
  expect(all.every((code) => code.length === INVITATION_CODE_LENGTH)).toBe(true);
  expect(all.join('')).not.toMatch(/[01ilou]/);
});

test('a code typed in groups and capitals is the same code', () => {
  expect(asInvitationCode('ABCD-2345')).toBe('abcd2345');
  expect(asInvitationCode(' abcd 2345 ')).toBe('abcd2345');
});
