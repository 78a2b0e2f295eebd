import {
  issuePartyLink,
  listPartyLinks,
  readTicket,
  revokePartyLink,
  type PartyLink,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { HOUR_AGO, IN_AN_HOUR, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const sent = (news: Partial<PartyLink> = {}): PartyLink => ({
  linkId: someId(700),
  partyName: '供热单位',
  issuedAt: HOUR_AGO,
  issuedBy: '王建国',
  endsAt: IN_AN_HOUR,
  sharesContact: false,
  openedAt: null,
  usedAt: null,
  isOpen: true,
  ...news,
});
const URL = 'https://door.example/#/pages/errand/index?key=secret';
const withParty = view({
  status: 'dispatched',
  party: { partyId: someId(60), name: '供热单位', phone: '96069' },
  standing: { hasParty: true, isOwner: true },
});

let station: PretendStation;
beforeEach(() => newPhone());
function open(role: 'member' | 'resident' = 'member', ticket = withParty): void {
  station = new PretendStation(person('王建国', role));
  station.answers(readTicket, () => ticket);
  station.answers(listPartyLinks, () => ({ items: [] }));
  show(<TicketPage />, { id: someId(100) });
}

test('the desk makes a link, sees it once, and copies it with a sentence', async () => {
  open();
  station.answers(issuePartyLink, () => ({ url: URL, items: [sent()] }));
  await tap('发办理链接');
  await tap('把住户的姓名电话告诉对方', 'switch');
  await tap('做一个新链接');
  expect(await screen.findByText('链接做好了，只显示这一次')).toBeTruthy();
  expect(station.heard(issuePartyLink)[0]?.input).toMatchObject({ sharesContact: true });
  expect(screen.getByRole('img', { name: '办理链接的二维码，让对方扫一扫' })).toBeTruthy();
  await tap('复制链接，发给对方');
  expect(Taro.setClipboardData).toHaveBeenCalledWith(
    expect.objectContaining({ data: expect.stringContaining(URL) }),
  );
  expect(screen.getByText('还没打开')).toBeTruthy();
});

test('what became of each link is said, and one that still opens can be ended', async () => {
  open();
  station.answers(listPartyLinks, () => ({
    items: [sent({ openedAt: HOUR_AGO }), sent({ linkId: someId(701), isOpen: false, usedAt: HOUR_AGO })],
  }));
  station.answers(revokePartyLink, () => ({ items: [sent({ isOpen: false, openedAt: HOUR_AGO })] }));
  Taro.showModal.mockResolvedValueOnce({ confirm: true, cancel: false });
  await tap('发办理链接');
  expect(await screen.findByText(/打开过$/)).toBeTruthy();
  expect(screen.getByText(/^已失效 · .*办理过$/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '停用' })).toHaveLength(1);
  await tap('停用');
  await waitFor(() => expect(screen.queryByRole('button', { name: '停用' })).toBeNull());
  expect(station.heard(revokePartyLink)[0]?.input).toMatchObject({ linkId: someId(700) });
});

test.each([
  ['a resident', 'resident' as const, withParty],
  ['the desk, while nobody else has it', 'member' as const, view({ status: 'accepted' })],
])('%s sees no links', async (_, role, ticket) => {
  open(role, ticket);
  await screen.findByText('反映了问题');
  expect(screen.queryByRole('button', { name: '发办理链接' })).toBeNull();
});
