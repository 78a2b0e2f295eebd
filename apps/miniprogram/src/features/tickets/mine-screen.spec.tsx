import { listMyTickets } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import MinePage from '../../pages/mine/index';
import { HOUR_AGO, PretendStation, card, person, someId, TEMPLATE } from '../../../test/pretend-station';
import { allAnswered, newPhone, show, tap } from '../../../test/show';
import Taro, { phone } from '../../../test/taro-stub';

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
});

test('each matter says in whose hands it is, and that the time is over when it is', async () => {
  const custody = {
    holder: 'party' as const,
    name: '红莲物业',
    since: HOUR_AGO,
    until: HOUR_AGO,
    isOverdue: true,
  };
  station.answers(listMyTickets, () => ({
    items: [card({ status: 'in_progress', custody })],
    nextCursor: null,
  }));
  show(<MinePage />);
  expect(await screen.findByText('在红莲物业手里')).toBeTruthy();
  expect(screen.getByText('已超时1小时')).toBeTruthy();
});

test('nothing yet: said kindly, with the way to the first', async () => {
  station.answers(listMyTickets, () => ({ items: [], nextCursor: null }));
  show(<MinePage />);
  expect(await screen.findByText('您还没有反映过问题')).toBeTruthy();
  await tap('反映问题');
  expect(phone.pages.at(-1)).toBe('pages/report/index');
});

test('a station that cannot be reached leaves two ways on', async () => {
  station.refuses(listMyTickets, 'server.busy');
  show(<MinePage />);
  expect(await screen.findByText(/现在人太多/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: '打电话给驿站' })).toBeTruthy();
  station.answers(listMyTickets, () => ({ items: [card()], nextCursor: null }));
  await tap('再试一次');
  expect(await screen.findByText('门口结冰了')).toBeTruthy();
});

describe('opening a matter of one’s own', () => {
  async function openOne(credits: number, status: 'in_progress' | 'resolved' = 'in_progress'): Promise<void> {
    station.mayStillCall(credits, 'ticket-progress');
    station.answers(listMyTickets, () => ({ items: [card({ status })], nextCursor: null }));
    show(<MinePage />);
    await screen.findByText('门口结冰了');
    await allAnswered();
    await tap(/门口结冰了/);
    await waitFor(() => expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`));
  }

  test('where no message is left to ask her, the tap asks for one, and the page waits for the answer', async () => {
    let answer: (value: unknown) => void = () => undefined;
    Taro.requestSubscribeMessage.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
    const opened = openOne(0);
    await waitFor(() => expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(1));
    expect(phone.pages.at(-1)).not.toMatch(/ticket/);
    answer({ [TEMPLATE]: 'accept' });
    await opened;
  });

  test.each([
    [1, 'in_progress'],
    [0, 'resolved'],
  ] as const)('with %i left and %s there is nothing to gain, and no question', async (credits, status) => {
    await openOne(credits, status);
    expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
  });
});
