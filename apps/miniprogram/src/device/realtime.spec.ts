import { grant, li, session } from '../../test/pretend-server';
import { phone } from '../../test/taro-stub';
import { stayInTouch, stayInTouchAsScreen } from './realtime';
import { forgetSession, keepSession } from './session';

const settle = () => jest.advanceTimersByTimeAsync(0);
const line = () => phone.sockets.at(-1)!;
const join = () => {
  line().open();
  line().say({ topic: 'joined' });
};
let stop: () => void;
const listener = { heard: jest.fn(), caughtUp: jest.fn() };

beforeEach(async () => {
  jest.useFakeTimers();
  phone.reset();
  jest.clearAllMocks();
  forgetSession();
  keepSession(session(1, 86_400_000));
  stop = stayInTouch(listener);
  await settle();
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

test('the line shows its token first, then hears hints', () => {
  expect(line().url).toMatch(/\/api\/ws$/);
  line().open();
  expect(line().sent).toEqual([{ token: 'access-1' }]);
  line().say({ topic: 'ticket', ticketId: 't-1' });
  expect(listener.heard).toHaveBeenCalledWith({ topic: 'ticket', ticketId: 't-1' });
});

test('a lost line comes back, later and later, and says that something may have been missed', async () => {
  join();
  line().drop();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(phone.sockets).toHaveLength(2);
  line().drop();
  await jest.advanceTimersByTimeAsync(999);
  expect(phone.sockets).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(1_001);
  expect(phone.sockets).toHaveLength(3);
  join();
  expect(listener.caughtUp).toHaveBeenCalledTimes(2);
});

test('in the back the line is given up, in front it is there again', async () => {
  line().open();
  phone.tell('hide');
  expect(line().isClosed).toBe(true);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(phone.sockets).toHaveLength(1);
  phone.tell('show');
  await settle();
  expect(phone.sockets).toHaveLength(2);
});

test('quiet is broken by showing the token again; a server that answers nothing is replaced', async () => {
  join();
  await jest.advanceTimersByTimeAsync(25_000);
  expect(line().sent).toEqual([{ token: 'access-1' }, { token: 'access-1' }]);
  line().say({ topic: 'joined' });
  expect(listener.caughtUp).toHaveBeenCalledTimes(1);
  expect(listener.heard).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(35_000 + 1_000);
  expect(phone.sockets).toHaveLength(2);
});

test('a server that opens the line and shuts it at once is not asked every second', async () => {
  const shut = async () => {
    line().open();
    line().drop();
    await jest.advanceTimersByTimeAsync(1_000);
  };
  for (let second = 0; second < 30; second += 1) await shut();
  expect(phone.sockets.length).toBeLessThan(10);
});

test('another hat means another line', async () => {
  line().open();
  const hat = { ...grant, grantId: 'grant-2', role: 'member' as const };
  keepSession({ ...session(2, 86_400_000), me: { ...li, active: hat } });
  await settle();
  expect(phone.sockets).toHaveLength(2);
  expect(phone.sockets[0]?.isClosed).toBe(true);
});

test('a screen in public shows its own link, and again after a lost line, without anybody signed in', async () => {
  stop();
  forgetSession();
  phone.reset();
  stop = stayInTouchAsScreen('hangs-by-the-door', listener);
  await settle();
  line().open();
  expect(line().sent).toEqual([{ screen: 'hangs-by-the-door' }]);
  line().say({ topic: 'joined' });
  line().say({ topic: 'wall' });
  expect(listener.heard).toHaveBeenCalledWith({ topic: 'wall' });
  line().drop();
  await jest.advanceTimersByTimeAsync(1_000);
  line().open();
  expect(line().sent).toEqual([{ screen: 'hangs-by-the-door' }]);
});
