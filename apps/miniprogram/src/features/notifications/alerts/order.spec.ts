import type { AlertWay } from '@doorstep/contracts';
import { CHANNELS, type Channel } from '@doorstep/domain';
import { inOrder, moved } from './order';

const way = (channel: Channel, isOffered = true): AlertWay => ({
  channel,
  isOffered,
  isReady: isOffered,
  left: null,
  words: '.',
});
const sorted = (ways: AlertWay[], order: Channel[] | null): Channel[] =>
  inOrder({ ways, order, phone: null, wecomUserId: null, callsLeft: null }).map(({ channel }) => channel);

test.each<[string, AlertWay[], Channel[] | null, Channel[]]>([
  ['the usual order', CHANNELS.map((channel) => way(channel)), null, [...CHANNELS]],
  [
    'one’s own order',
    [way('wechat'), way('sms'), way('voice')],
    ['sms', 'voice', 'wechat'],
    ['sms', 'voice', 'wechat'],
  ],
  ['one left out comes last', [way('wechat'), way('sms')], ['sms'], ['sms', 'wechat']],
  [
    'what the station has not comes after all',
    [way('work', false), way('wecom'), way('sms')],
    null,
    ['wecom', 'sms', 'work'],
  ],
  ['even where it was put first', [way('work', false), way('sms')], ['work', 'sms'], ['sms', 'work']],
])('%s', (_, ways, order, expected) => expect(sorted(ways, order)).toEqual(expected));

test('a way changes places with its neighbour, and no way is lost', () => {
  const ways = [way('wechat'), way('sms'), way('voice')];
  expect(moved(ways, 1, -1)).toEqual(['sms', 'wechat', 'voice']);
  expect(moved(ways, 1, 1)).toEqual(['wechat', 'voice', 'sms']);
});
