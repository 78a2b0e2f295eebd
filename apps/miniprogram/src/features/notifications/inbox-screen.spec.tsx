import { markRead, readInbox } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import InboxPage from '../../pages/inbox/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';
import { phone } from '../../../test/taro-stub';

test('a message opens what it is about and is read from then on', async () => {
  newPhone();
  const station = new PretendStation(person('李阿姨', 'resident'));
  let readAt: string | null = null;
  station.answers(readInbox, () => ({
    items: [
      {
        noticeId: someId(90),
        template: 'please-confirm' as const,
        title: '请您说一声',
        body: '物业已清理',
        page: 'pages/ticket/index?id=7',
        at: HOUR_AGO,
        readAt,
      },
    ],
    nextCursor: null,
    unread: readAt === null ? 1 : 0,
  }));
  station.answers(markRead, () => {
    readAt = HOUR_AGO;
    return { unread: 0 };
  });
  show(<InboxPage />);
  await screen.findByRole('tab', { name: '消息，1条未读' });
  await tap(/^未读请您说一声/);
  expect(phone.pages.at(-1)).toBe('pages/ticket/index?id=7');
  expect(station.heard(markRead)[0]?.input).toEqual({ noticeId: someId(90) });
  await waitFor(() => expect(screen.queryByText('未读')).toBeNull());
});
