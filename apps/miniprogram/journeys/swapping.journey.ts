import type { SlotView } from '@doorstep/contracts';
import type { Person } from '../../server/stories/support/person';
import type { Phone } from './support/phone';
import { Street } from './support/street';

interface Asked {
  from: Person;
  to: Person;
  slot: SlotView;
}

/** Somebody cannot come, asks one neighbour by name, who says yes; then they change it back. */
describe('asking somebody to take my slot', () => {
  let street: Street;
  let asked: Asked;
  let wang: Phone;
  let liu: Phone;

  beforeAll(async () => {
    street = await Street.open();
    asked = await aSlotToGive(street);
    [wang, liu] = await Promise.all([
      street.phone(asked.from.openid, 'pages/duties/index'),
      street.willing(asked.to.openid, 'pages/market/index'),
    ]);
  });
  afterAll(() => street?.close());

  test('one is asked by name', async () => {
    const name = asked.to.me.displayName;
    await wang.tap(`trouble-${asked.slot.slotId}`);
    await wang.tap('ask-cover');
    await wang.tapWords(name);
    await wang.type('ask-note', '那天要去医院');
    await wang.tap('send-ask');
    await liu.reads('那天要去医院');
  });

  test('a yes moves the seat, on both phones', async () => {
    await liu.tapStarting('accept-');
    // Whether there is something to warn of depends on the week the journey falls into.
    const warned = liu.page.locator('#despite').filter({ visible: true });
    await warned
      .or(liu.page.getByText('说定了').filter({ visible: true }))
      .first()
      .waitFor();
    if (await warned.isVisible()) await liu.tap('despite');
    await liu.reads('说定了');
    await wang.follow('pages/market/index');
    await wang.reads(`${asked.to.me.displayName}答应了`);
    expect(await seatsOf(street, asked)).toEqual({ from: false, to: true });
  });

  test('before it begins it can be changed back', async () => {
    await wang.tapStarting('undo-');
    await wang.reads('换回来了');
    expect(await seatsOf(street, asked)).toEqual({ from: true, to: false });
    expect([wang, liu].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

async function seatsOf({ station }: Street, { slot, from, to }: Asked) {
  const secretary = await station.secretary();
  const { body } = await secretary.get<SlotView>(`/duty/slots/${slot.slotId}`);
  const sits = ({ personId }: Person): boolean =>
    body.members.some((member) => member.personId === personId && !member.isStandby);
  return { from: sits(from), to: sits(to) };
}

/** A slot some days ahead whose first sitter has somebody to ask. */
async function aSlotToGive({ station }: Street): Promise<Asked> {
  const secretary = await station.secretary();
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const { body } = await secretary.get<{ days: { slots: SlotView[] }[] }>(
    `/duty/days?fromDay=${day(3)}&untilDay=${day(8)}`,
  );
  for (const slot of body.days.flatMap(({ slots }) => slots)) {
    const sitter = slot.members.find(({ isStandby }) => !isStandby);
    if (!sitter) continue;
    const from = await station.byId(sitter.personId);
    const partners = await from.get<{ items: { personId: string }[] }>(`/duty/slots/${slot.slotId}/partners`);
    const [first] = partners.body.items;
    if (first) return { from, slot, to: await station.byId(first.personId) };
  }
  throw new Error('nobody can be asked');
}
