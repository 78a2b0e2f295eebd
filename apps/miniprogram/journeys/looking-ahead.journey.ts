import type { RoundView } from '@doorstep/contracts';
import { DOOR } from '../../server/stories/support/neighbourhood';
import { aPhoto } from '../../server/stories/support/files';
import { right } from '../../server/stories/support/steps';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** Before the season's trouble: a member walks the round place by place, what is wrong becomes a matter, the compound reads of it. */
describe('looking ahead', () => {
  let street: Street;
  let member: Phone;
  let secretary: Phone;
  let round: RoundView;

  const read = async (): Promise<RoundView> => {
    const zhou = await street.station.secretary();
    const { body } = await zhou.get<{ open: { roundId: string }[] }>('/season-rounds');
    return right(await zhou.get<RoundView>(`/season-rounds/${body.open[0]!.roundId}`));
  };

  beforeAll(async () => {
    street = await Street.open();
    await street.station.quiet();
    round = await read();
    const [first] = await street.station.onDuty();
    [member, secretary] = await Promise.all([
      street.phone(first!.openid, 'pages/board/index'),
      street.phone('demo-secretary', 'pages/season-calendar/index'),
    ]);
  });
  afterAll(() => street?.close());

  /** What was ticked lies folded together. */
  async function unfold(): Promise<void> {
    await member.has('ticked');
    if ((await member.count('收起看过的')) === 0) await member.tap('ticked');
  }

  const waiting = (): string => round.walk.find(({ state }) => state === 'waiting')!.placeId;

  test('from the desk to the round; one tap ticks a place, another takes it back', async () => {
    await member.tap(`season-${round.roundId}`);
    await member.reads(round.name);
    await member.reads(`看了${round.looked}处，一共${round.places}处`);
    const placeId = waiting();
    await member.tap(`look-${placeId}`);
    await member.reads(`看了${round.looked + 1}处，一共${round.places}处`);
    await unfold();
    await member.tap(`undo-${placeId}`);
    await member.reads(`看了${round.looked}处，一共${round.places}处`);
  });

  test('a word and a photo stay with the place', async () => {
    const placeId = waiting();
    await member.tap(`note-${placeId}`);
    await member.type('place-note', '台阶缝里有水，擦干了');
    await member.photograph(await aPhoto());
    await member.tap('save-note');
    await member.reads(/记下了/);
    await unfold();
    await member.reads('台阶缝里有水，擦干了');
    round = await read();
    expect(round.walk.find((place) => place.placeId === placeId)?.photos).toHaveLength(1);
  });

  test('what is wrong becomes a matter with its place filled in', async () => {
    const placeId = waiting();
    await member.tap(`find-${placeId}`);
    await member.type('finding-words', '台阶上一层冰');
    await member.tap('send-finding');
    await member.reads('有问题，已登记');
    round = await read();
    const found = round.walk.find((place) => place.placeId === placeId)!;
    expect(found.state).toBe('found');
    await member.tapWords('看这件事');
    await member.reads('台阶上一层冰');
    await member.reads(found.place);
  });

  test('the compound reads the count, and nobody’s name', async () => {
    const li = await street.phone('demo-li', `pages/public-board/index?code=${DOOR}`);
    await li.reads('赶在前面做的');
    await li.reads(new RegExp(`已查${round.looked}处`));
    expect(li.complaints).toEqual([]);
  });

  test('the secretary moves a season and switches one off', async () => {
    await secretary.reads('季节日历');
    await secretary.tap('on-rain');
    await secretary.reads('今后不再开始');
    await secretary.tap('change-leaves');
    await secretary.tap('season-day');
    await secretary.tap('day-10-15');
    await secretary.tap('save-season');
    await secretary.reads('改好了。');
    await secretary.reads('改过');
    expect([...member.complaints, ...secretary.complaints]).toEqual([]);
  });
});
