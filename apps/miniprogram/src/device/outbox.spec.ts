import { unplug } from '../../test/pretend-server';
import { phone } from '../../test/taro-stub';
import type * as Outbox from './outbox';
import type { ApiOffline, ApiRefusal } from './refusals';

/** The app was closed and is started again: modules anew, storage as it was. */
function restarted(): typeof Outbox {
  let outbox: typeof Outbox | undefined;
  jest.isolateModules(() => {
    outbox = jest.requireActual<typeof Outbox>('./outbox');
  });
  return outbox as typeof Outbox;
}

/** Errors must be of the class the restarted outbox knows. */
function failing(): {
  carrier: jest.Mock;
  outbox: typeof Outbox;
  offline: () => Error;
  no: (code: string, status: number) => Error;
} {
  let made: ReturnType<typeof failing> | undefined;
  jest.isolateModules(() => {
    const refusals = jest.requireActual<{ ApiOffline: typeof ApiOffline; ApiRefusal: typeof ApiRefusal }>(
      './refusals',
    );
    made = {
      outbox: jest.requireActual<typeof Outbox>('./outbox'),
      carrier: jest.fn(),
      offline: () => new refusals.ApiOffline('request:fail'),
      no: (code, status) => new refusals.ApiRefusal(status, { code, message: '不行' }),
    };
  });
  return made as ReturnType<typeof failing>;
}

beforeEach(() => {
  phone.reset();
  unplug();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('a submission is delivered with its key and then gone', async () => {
  const { outbox, carrier } = failing();
  outbox.carry('report', carrier.mockResolvedValue({ number: 'A-1' }));
  expect(await outbox.entrust('report', { words: '冰' }, 'key-1')).toEqual({
    kind: 'done',
    answer: { number: 'A-1' },
  });
  expect(carrier.mock.calls[0][0]).toMatchObject({ key: 'key-1', payload: { words: '冰' } });
  expect(outbox.useOutbox.getState().parcels).toEqual([]);
});

test('without network it is kept, survives a restart, and goes with the same key when the network is back', async () => {
  const before = failing();
  before.outbox.carry('report', before.carrier.mockRejectedValue(before.offline()));
  expect(await before.outbox.entrust('report', { words: '冰' }, 'key-1')).toEqual({ kind: 'waiting' });

  const outbox = restarted();
  expect(outbox.useOutbox.getState().parcels).toMatchObject([{ key: 'key-1', payload: { words: '冰' } }]);
  const delivered = jest.fn().mockResolvedValue({});
  outbox.carry('report', delivered);
  const stop = outbox.startOutbox();
  await jest.advanceTimersByTimeAsync(0);
  expect(delivered).toHaveBeenCalledTimes(1);
  expect(delivered.mock.calls[0][0]).toMatchObject({ key: 'key-1' });
  expect(outbox.useOutbox.getState().parcels).toEqual([]);
  stop();
});

test('it is tried again by itself, with longer and longer waits, and at once when the network returns', async () => {
  const { outbox, carrier, offline } = failing();
  outbox.carry('report', carrier.mockRejectedValue(offline()));
  const stop = outbox.startOutbox();
  await outbox.entrust('report', {}, 'key-1');
  expect(carrier).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(carrier).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(3_999);
  expect(carrier).toHaveBeenCalledTimes(2);
  phone.tell('network', { isConnected: false });
  await jest.advanceTimersByTimeAsync(0);
  expect(carrier).toHaveBeenCalledTimes(2);
  phone.tell('network', { isConnected: true });
  await jest.advanceTimersByTimeAsync(0);
  expect(carrier).toHaveBeenCalledTimes(3);
  stop();
});

test('a clear no is kept with its sentence until the person takes it back', async () => {
  const { outbox, carrier, no } = failing();
  outbox.carry('report', carrier.mockRejectedValue(no('input.invalid', 422)));
  expect(await outbox.entrust('report', {}, 'key-1')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'input.invalid' },
  });
  await outbox.flush();
  expect(carrier).toHaveBeenCalledTimes(1);
  expect(outbox.useOutbox.getState().parcels).toMatchObject([{ refused: { message: '不行' } }]);
  outbox.takeBack('key-1');
  expect(outbox.useOutbox.getState().parcels).toEqual([]);
});

test('a busy server is no refusal', async () => {
  const { outbox, carrier, no } = failing();
  outbox.carry('report', carrier.mockRejectedValueOnce(no('server.busy', 503)).mockResolvedValue({}));
  expect(await outbox.entrust('report', {}, 'key-1')).toEqual({ kind: 'waiting' });
  await jest.advanceTimersByTimeAsync(2_000);
  expect(outbox.useOutbox.getState().parcels).toEqual([]);
});

test('what was already uploaded is remembered for the next attempt', async () => {
  const { outbox, carrier, offline } = failing();
  outbox.carry('report', async (parcel, keep: (payload: object) => void) => {
    carrier(parcel.payload);
    keep({ photos: ['media-1'] });
    throw offline();
  });
  await outbox.entrust('report', { photos: ['local-1'] }, 'key-1');
  await jest.advanceTimersByTimeAsync(2_000);
  expect(carrier.mock.calls.map(([payload]) => payload)).toEqual([
    { photos: ['local-1'] },
    { photos: ['media-1'] },
  ]);
});

test('two wishes to send at the same moment are one attempt', async () => {
  const { outbox, carrier } = failing();
  outbox.carry(
    'report',
    carrier.mockImplementation(() => new Promise((done) => setTimeout(() => done({}), 50))),
  );
  const first = outbox.entrust('report', {}, 'key-1');
  const second = outbox.flush();
  await jest.advanceTimersByTimeAsync(50);
  await Promise.all([first, second]);
  expect(carrier).toHaveBeenCalledTimes(1);
});

test('a parcel older than the server remembers its key is not sent on its own', async () => {
  const { outbox, carrier, offline } = failing();
  outbox.carry('report', carrier.mockRejectedValue(offline()));
  await outbox.entrust('report', {}, 'key-1');
  jest.setSystemTime(Date.now() + outbox.KEY_LIFE + 1);
  await outbox.flush();
  expect(carrier).toHaveBeenCalledTimes(1);
  expect(outbox.useOutbox.getState().parcels).toHaveLength(1);
});
