import type { AlertWay } from '@doorstep/contracts';
import { CHANNELS, type Channel } from '@doorstep/domain';
import { inOrder, movable, moved } from './order';

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
    [way('work'), way('wechat'), way('wecom')],
    ['wecom', 'work', 'wechat'],
    ['wecom', 'work', 'wechat'],
  ],
  [
    'one left out comes after the others, texts and calls after all messages',
    [way('wechat'), way('wecom'), way('sms'), way('voice')],
    ['wecom'],
    ['wecom', 'wechat', 'sms', 'voice'],
  ],
  [
    'what the station has not comes after all',
    [way('work', false), way('wecom'), way('sms')],
    null,
    ['wecom', 'sms', 'work'],
  ],
  [
    'even where it was put first',
    [way('work', false), way('wechat'), way('sms')],
    ['work', 'wechat'],
    ['wechat', 'sms', 'work'],
  ],
])('%s', (_, ways, order, expected) => expect(sorted(ways, order)).toEqual(expected));

test('a message way changes places with its neighbour; texts and calls stand in no order', () => {
  const ways = [way('wechat'), way('wecom'), way('sms'), way('voice'), way('work', false)];
  expect(movable(ways)).toEqual(['wechat', 'wecom']);
  expect(moved(ways, 'wecom', -1)).toEqual(['wecom', 'wechat', 'work']);
  expect(moved(ways, 'wechat', 1)).toEqual(['wecom', 'wechat', 'work']);
});
