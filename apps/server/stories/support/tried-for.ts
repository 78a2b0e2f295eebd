import type { OutputOf, readTellings, SendView } from '@doorstep/contracts';
import type { Person } from './person';
import { right } from './steps';

/** Everything that was tried to call somebody to a ticket, as its page says it, oldest first. */
export async function triedFor(
  person: Person,
  ticketId: string,
  asking: { at?: string } = {},
): Promise<SendView[]> {
  const path = `/tickets/${ticketId}/tellings`;
  const { steps } = right(await person.get<OutputOf<typeof readTellings>>(path, asking));
  const mine = steps.flatMap(({ people }) => people).filter(({ personId }) => personId === person.personId);
  return mine.flatMap(({ sends }) => sends);
}

/** The same, of WeChat alone: what each try came to. */
export const triedByWechat = async (...asked: Parameters<typeof triedFor>): Promise<string[]> =>
  (await triedFor(...asked)).filter(({ way }) => way === 'wechat').map(({ result }) => result);
