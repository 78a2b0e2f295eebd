import type { SlotView } from '@doorstep/contracts';
import { hours } from '@doorstep/domain';
import { DutySteps, sitters } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

test.each([26, 38, 50])(
  'eight members take one cover at once, %i hours ahead: one has it, seven hear that it is taken',
  async (ahead) => {
    const slot = await duty.slotAhead(hours(ahead));
    const eight = await duty.others(slot, 8);
    const [zhao] = await duty.pairOf(slot);
    const given = right(
      await zhao.post<SlotView>(`/duty/slots/${slot.slotId}/giving-up`, { reason: '要去医院' }),
    );
    expect(given.callId).not.toBeNull();
    const answers = await Promise.all(
      eight.map((member, n) =>
        member.post<SlotView>(
          `/duty/calls/${given.callId}/taking`,
          { despite: true },
          { at: here.web[n % 2]!.url },
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(won[0]!.body).toMatchObject({ coverage: 'covered', callId: null });
    const lost = answers.filter(({ status }) => status !== 200).map(refusal);
    expect(lost).toEqual(Array(7).fill('409 cover.already-taken'));

    const after = await duty.slot(await here.secretary(), slot.slotId);
    expect(sitters(after)).toHaveLength(2);
    expect(await duty.facts('cover.taken', slot.slotId)).toHaveLength(1);
    expect((await duty.fact('cover.closed', slot.slotId)).payload.why).toBe('filled');
  },
);

test('two places, eight thumbs: two have one each', async () => {
  const slot = await duty.slotAhead(hours(62));
  const eight = await duty.others(slot, 8);
  for (const holder of await duty.pairOf(slot)) {
    right(await holder.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '' }));
  }
  const { callId } = await duty.slot(await here.secretary(), slot.slotId);
  const answers = await Promise.all(
    eight.map((member) => member.post(`/duty/calls/${callId}/taking`, { despite: true })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect((await duty.slot(await here.secretary(), slot.slotId)).coverage).toBe('covered');
});
