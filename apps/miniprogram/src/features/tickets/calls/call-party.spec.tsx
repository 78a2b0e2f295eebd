import { logCall, readTicket } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { IN_AN_HOUR, HOUR_AGO, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const party = { partyId: someId(60), name: '供热单位', phone: '96069', hasStaff: false };
const sent = view({ status: 'dispatched', party, standing: { hasParty: true, isOwner: true } });

let station: PretendStation;
beforeEach(() => newPhone());
function open(ticket = sent): void {
  station = new PretendStation(person('王建国', 'member'));
  station.answers(readTicket, () => ticket);
  show(<TicketPage />, { id: someId(100) });
}

test('one tap dials; afterwards it is written down who answered, what they said and by when', async () => {
  open();
  const custody = {
    holder: 'party' as const,
    name: '供热单位',
    since: HOUR_AGO,
    until: IN_AN_HOUR,
    isOverdue: false,
  };
  station.answers(logCall, () =>
    view({
      ...sent,
      status: 'in_progress',
      custody: { ...custody, promise: { by: IN_AN_HOUR, who: '马调度' } },
    }),
  );
  await tap('打电话给供热单位');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '96069' });
  await type('谁接的电话', '马调度');
  await type('怎么说的', '下午派人');
  await tap('收下，去办', 'radio');
  await tap('1小时内', 'radio');
  await tap('记下来');
  await waitFor(() =>
    expect(station.heard(logCall)[0]?.input).toMatchObject({
      spokeWith: '马调度',
      words: '下午派人',
      says: 'signed',
      promisedBy: expect.stringMatching(/Z$/),
    }),
  );
  expect(await screen.findByText(/马调度答应.*前/)).toBeTruthy();
});

test('nobody answered is one tap; a party with the mini-program signs for itself', async () => {
  open(view({ ...sent, party: { ...party, hasStaff: true } }));
  station.answers(logCall, () => sent);
  await tap('记一下打给供热单位的电话');
  expect(screen.queryByRole('radio', { name: '收下，去办' })).toBeNull();
  await tap('记下来');
  await waitFor(() =>
    expect(station.heard(logCall)[0]?.input).toMatchObject({
      spokeWith: '',
      says: 'nothing',
      promisedBy: null,
    }),
  );
});
