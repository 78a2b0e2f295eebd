import { invitePerson, listParties, listPeople, revokeRole, type AnswerOf } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import PeoplePage from '../../../pages/people/index';
import { HOUR_AGO, IN_AN_HOUR, PretendStation, person, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

type Listed = AnswerOf<typeof listPeople>['items'][number];

const zhou = person('周站长', 'secretary');
const listed = (
  n: number,
  displayName: string,
  role: Partial<Listed['roles'][number]>,
  hasWechat = true,
): Listed => ({
  personId: someId(n),
  displayName,
  hasWechat,
  roles: [
    { grantId: someId(n + 100), role: 'member', memberKind: null, partyName: null, since: HOUR_AGO, ...role },
  ],
});
const me = listed(2, '周站长', { grantId: zhou.active.grantId, role: 'secretary' });
const wang = listed(60, '王建国', { memberKind: 'in_service' });
const liu = listed(61, '刘师傅', { role: 'party', partyName: '红莲物业' }, false);
const property = {
  partyId: someId(50),
  kind: 'property' as const,
  name: '红莲物业',
  phone: null,
  hours: '',
  hasStaff: true,
};

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(zhou);
  station.answers(listPeople, ({ cursor }) =>
    cursor === undefined ? { items: [me, wang], nextCursor: someId(60) } : { items: [liu], nextCursor: null },
  );
  station.answers(listParties, () => ({ items: [property], suggestedPartyId: null }));
  station.answers(invitePerson, () => ({ code: 'abcd2345', expiresAt: IN_AN_HOUR }));
  station.answers(revokeRole, () => ({ grantId: someId(160), validUntil: HOUR_AGO }));
});

test('people stand there with seat, party and WeChat, twenty at a time, and by role', async () => {
  show(<PeoplePage />);
  expect(await screen.findByText('王建国')).toBeTruthy();
  expect(screen.getByText('在职党员')).toBeTruthy();
  await tap('再看20条');
  expect(await screen.findByText('办理单位 · 红莲物业')).toBeTruthy();
  expect(screen.getByText('还没有微信')).toBeTruthy();
  await tap('办理单位', 'radio');
  await waitFor(() => expect(station.heard(listPeople).at(-1)?.input).toMatchObject({ role: 'party' }));
});

test('a new party hand: what is missing is said, then the code stands there and can be copied', async () => {
  show(<PeoplePage />);
  await tap('发邀请');
  await tap('出邀请码');
  expect(await screen.findByText('请写上怎么称呼。')).toBeTruthy();
  await type('称呼', '陈师傅');
  await tap('办理单位人员', 'radio');
  await tap('出邀请码');
  expect(await screen.findByText('请选是哪个单位的。')).toBeTruthy();
  await tap('红莲物业', 'radio');
  await tap('出邀请码');
  expect(await screen.findByText('ABCD 2345')).toBeTruthy();
  expect(screen.getByText('7天内有效，只能用一次；请对方在小程序 我 → 我有邀请码 里输入')).toBeTruthy();
  expect(station.heard(invitePerson).map(({ input }) => input)).toEqual([
    { displayName: '陈师傅', role: 'party', partyId: property.partyId },
  ]);
  await tap('复制');
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'ABCD 2345' });
  expect(await screen.findByText('复制好了，可以发给对方了。')).toBeTruthy();
});

test('a member in service is invited as one', async () => {
  show(<PeoplePage />);
  await tap('发邀请');
  await type('称呼', '孙丽');
  await tap('在职党员', 'radio');
  await tap('出邀请码');
  await waitFor(() =>
    expect(station.heard(invitePerson)[0]?.input).toEqual({
      displayName: '孙丽',
      role: 'member',
      memberKind: 'in_service',
    }),
  );
});

test('where the phone does not copy, the person is told to write it down', async () => {
  Taro.setClipboardData.mockRejectedValueOnce({ errMsg: 'setClipboardData:fail' });
  show(<PeoplePage />);
  await tap('发邀请');
  await type('称呼', '孙丽');
  await tap('出邀请码');
  await tap('复制');
  expect(await screen.findByText('没复制成，请照着抄一下。')).toBeTruthy();
});

test('a listed person without WeChat gets a code of their own, with nothing asked again', async () => {
  show(<PeoplePage />);
  await tap('再看20条');
  await tap('给刘师傅发绑定码');
  await screen.findByRole('radio', { name: '红莲物业', checked: true });
  await tap('出邀请码');
  expect(await screen.findByText('给刘师傅的邀请码')).toBeTruthy();
  expect(station.heard(invitePerson)[0]?.input).toEqual({
    displayName: '刘师傅',
    role: 'party',
    partyId: property.partyId,
    personId: liu.personId,
  });
});

test('a hat is taken back only after asking, and never the one worn now', async () => {
  show(<PeoplePage />);
  await screen.findByText('您现在用的身份');
  expect(screen.queryByRole('button', { name: '收回周站长的站长身份' })).toBeNull();
  Taro.showModal.mockResolvedValueOnce({ confirm: false, cancel: true });
  await tap('收回王建国的在职党员身份');
  expect(station.heard(revokeRole)).toEqual([]);
  await tap('收回王建国的在职党员身份');
  expect(await screen.findByText('王建国的“在职党员”身份收回了。')).toBeTruthy();
  expect(station.heard(revokeRole)[0]?.input).toEqual({ grantId: someId(160) });
  await waitFor(() => expect(station.heard(listPeople)).toHaveLength(2));
});

test('whether calls reach somebody is one tap away', async () => {
  show(<PeoplePage />);
  await tap('看王建国叫过几次、叫到没有');
  expect(phone.pages.at(-1)).toBe(`pages/tellings/index?person=${someId(60)}`);
});

test('a member who finds the page reads whose it is, and nothing is asked', async () => {
  station = new PretendStation(person('王建国', 'member'));
  show(<PeoplePage />);
  expect(await screen.findByText('这一页只有站长能看')).toBeTruthy();
  expect(station.heard(listPeople)).toEqual([]);
});
