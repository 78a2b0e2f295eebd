import type { TicketView } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let members: Person[];
let li: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  const keys = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08'];
  members = await Promise.all(keys.map((key, n) => steps.member(key, here.web[n % 2]!.url)));
  li = await here.resident();
});
afterAll(() => here.close());

test.each([1, 2, 3, 4, 5])(
  'eight thumbs at once, round %i: one owner, seven hear that somebody has it',
  async () => {
    const { ticketId } = await steps.report(li);
    const answers = await Promise.all(
      members.map((member) => member.post<TicketView>(`/tickets/${ticketId}/acceptance`)),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status }) => status !== 200).map(refusal);
    expect(lost).toEqual(Array(7).fill('409 ticket.already-accepted'));

    const { ownerName, timeline, standing } = await steps.view(members[0]!, ticketId);
    expect(ownerName).toBe(won[0]?.body.ownerName);
    expect(timeline.filter(({ type }) => type === 'ticket.accepted')).toHaveLength(1);
    expect(standing.isOwner).toBe(answers[0]?.status === 200);
  },
);

test('whoever accepted stays the owner, whatever others do with it afterwards', async () => {
  const [zhao, qian] = members as [Person, Person];
  const { ticketId } = await steps.report(li);
  const { ownerName } = await steps.accept(zhao, ticketId);
  await steps.dispatch(qian, ticketId);
  expect(await steps.solve(qian, ticketId)).toMatchObject({ ownerName, standing: { isOwner: false } });
});

test('accepting and withdrawing at once: one of them wins, and the loser is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ticketId } = await steps.report(li);
    const [accepted, withdrawn] = await Promise.all([
      members[1]!.post(`/tickets/${ticketId}/acceptance`),
      li.post(`/tickets/${ticketId}/withdrawal`),
    ]);
    const { status, timeline } = await steps.view(members[0]!, ticketId);
    expect(withdrawn.status).toBe(200);
    expect(status).toBe('withdrawn');
    const isFirst = timeline.some(({ type }) => type === 'ticket.accepted');
    expect(accepted.status).toBe(isFirst ? 200 : 409);
  }
});
