import { days, minutes } from '@doorstep/domain';
import type { Clock } from '../../../platform/clock';
import { BadgeCodes } from './badge-codes';

const BADGE = {
  stationId: '01890a5d-ac96-774b-bcce-b302099a8057',
  visitId: '01890a5d-ac96-774b-bcce-b302099a8058',
  personId: '01890a5d-ac96-774b-bcce-b302099a8059',
};

let now: Date;
const clock = { now: () => now } as Clock;
const house = (secret: string) => new BadgeCodes({ TOKEN_SECRET: secret }, clock);
const ours = house('a secret of thirty-two characters');

beforeEach(() => {
  now = new Date('2026-11-28T10:00:00Z');
});

test('what the house made is read back, for as long as an old hand needs', () => {
  const { code, changesAt } = ours.codeOf(BADGE);
  expect(changesAt).toEqual(new Date('2026-11-28T10:01:00Z'));
  expect(ours.read(code)).toEqual(BADGE);
  now = new Date(now.getTime() + minutes(2));
  expect(ours.read(code)).toEqual(BADGE);
});

test('a photograph of it is of no use three minutes later, nor a code from tomorrow', () => {
  const { code } = ours.codeOf(BADGE);
  now = new Date(now.getTime() + minutes(3));
  expect(ours.read(code)).toBeNull();
  now = new Date(now.getTime() - days(1));
  expect(ours.read(code)).toBeNull();
});

test('no other house, no changed sign and no nonsense makes one', () => {
  const { code } = ours.codeOf(BADGE);
  const bytes = Buffer.from(code, 'base64url');
  const changed = bytes.map((byte, n) => (n === 40 ? byte ^ 1 : byte));
  expect(house('another secret of so many characters').read(code)).toBeNull();
  expect(ours.read(Buffer.from(changed).toString('base64url'))).toBeNull();
  for (const nonsense of ['', 'abc', 'A'.repeat(91), code.slice(1)]) expect(ours.read(nonsense)).toBeNull();
});
