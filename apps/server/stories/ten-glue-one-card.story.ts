import type { PairingView } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import { refusal } from './support/steps';
import { WishSteps } from './support/wish-steps';

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  wall = new WishSteps(here);
}, 120_000);
afterAll(() => here?.close());

const MEMBERS = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10'];

test('ten duty members glue the same yellow card at once: one pair, nine hear that it is glued', async () => {
  const li = await here.resident();
  const { wishId } = await wall.wishUp(li, '每天下午想找人下象棋');
  const ten = await Promise.all(
    MEMBERS.map((key, n) => here.person(`demo-${key}`, 'member', here.web[n % 2]!.url)),
  );
  const offers = [
    await wall.offerUp(ten[0]!, '天天下午在家，象棋奉陪'),
    await wall.offerUp(ten[1]!, '每天都有空，会下象棋'),
  ];
  const answers = await Promise.all(
    ten.map((member, n) =>
      member.post<PairingView>('/pairings', { wishId, offerId: offers[n % 2]!.offerId, despite: true }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const lost = answers.filter(({ status }) => status !== 200).map(refusal);
  expect(lost).toEqual(Array(9).fill('409 pairing.taken'));
  expect(await wall.facts('pairing.glued')).toHaveLength(1);
  const held = await here.hands.run<{ held: number }>(
    'select held from offers where id = any($1::uuid[]) and held > 0',
    [offers.map(({ offerId }) => offerId)],
  );
  expect(held).toEqual([{ held: 1 }]);
});

test('a standing offer for three takes three of eight wishes glued to it at once', async () => {
  const zhao = await wall.member('R11');
  const { offerId } = await wall.offerUp(zhao, '每天去菜市场买菜，可以帮忙带菜', { capacity: 3 });
  const residents = await Promise.all(MEMBERS.slice(0, 8).map((_, n) => here.person(`stranger-${n}`)));
  const wishes = [];
  for (const resident of residents) wishes.push(await wall.wishUp(resident, '想请人每天带点菜'));
  const qian = await wall.member('R12');
  const answers = await Promise.all(
    wishes.map(({ wishId }, n) =>
      qian.post('/pairings', { wishId, offerId, despite: true }, { at: here.web[n % 2]!.url }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  const lost = answers.filter(({ status }) => status !== 200).map(refusal);
  expect(lost).toEqual(Array(5).fill('409 offer.full'));
  const [offer] = await here.hands.run<{ held: number }>('select held from offers where id = $1', [offerId]);
  expect(offer).toEqual({ held: 3 });
});
