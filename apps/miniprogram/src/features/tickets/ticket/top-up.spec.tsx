import { agreeVisit, confirmTicket, noteTicket, readTicket, type TicketView } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { IN_AN_HOUR, person, PretendStation, someId, TEMPLATE, view } from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const awaiting = view({ status: 'awaiting_confirmation', mayNote: true, standing: { isReporter: true } });
const asked = expect.objectContaining({ tmplIds: [TEMPLATE] });

let station: PretendStation;
async function open(credits: number, ticket: TicketView = awaiting, button = '解决了'): Promise<void> {
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(readTicket, () => ticket);
  station.mayStillCall(credits, 'ticket-progress');
  station.answers(confirmTicket, () => awaiting);
  station.answers(noteTicket, () => awaiting);
  show(<TicketPage />, { id: someId(100) });
  await screen.findByRole('button', { name: button });
  await allAnswered();
}
beforeEach(() => newPhone());

test.each([0, 1])(
  'with %i messages left a resident who answers is asked for one more, within the tap',
  async (left) => {
    await open(left);
    await tap('解决了');
    expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
    await waitFor(() => expect(station.heard(confirmTicket)).toHaveLength(1));
  },
);

test('whoever has one for the question and one for news is left in peace', async () => {
  await open(2);
  await tap('解决了');
  await waitFor(() => expect(station.heard(confirmTicket)).toHaveLength(1));
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
});

test('agreeing on a time asks too', async () => {
  const proposed = { from: IN_AN_HOUR, until: IN_AN_HOUR, by: 'party' as const, isAgreed: false };
  const standing = { isReporter: true, hasParty: true, hasOwner: true, windowBy: 'party' as const };
  await open(0, view({ status: 'in_progress', window: proposed, standing }), '就这个时间');
  station.answers(agreeVisit, () => awaiting);
  await tap('就这个时间');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});

test('adding something asks when it is sent, and not while it is still missing', async () => {
  await open(0);
  await tap('补充一句或照片');
  await tap('补充上去');
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
  await type('说一句', '又滴水了');
  await tap('补充上去');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});

test('a no counts for the day: the next tap does not ask again', async () => {
  Taro.requestSubscribeMessage.mockResolvedValueOnce({ [TEMPLATE]: 'reject' } as never);
  await open(0);
  await tap('解决了');
  await waitFor(() => expect(station.heard(confirmTicket)).toHaveLength(1));
  await tap('解决了');
  await waitFor(() => expect(station.heard(confirmTicket)).toHaveLength(2));
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(1);
});
