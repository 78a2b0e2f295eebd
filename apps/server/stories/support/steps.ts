import type { PartyView, TicketView } from '@doorstep/contracts';
import { takePhoto } from './files';
import { ICE, type Neighbourhood, type Reported } from './neighbourhood';
import type { Answer, Person } from './person';

export interface Refused {
  code: string;
  message: string;
}

/** Steps of a ticket's life as phones take them: each fails the story when the server says no. */
export class Steps {
  private readonly neighbourhood: Neighbourhood;

  constructor(neighbourhood: Neighbourhood) {
    this.neighbourhood = neighbourhood;
  }

  report(by: Person, over: object = {}): Promise<Reported> {
    return this.neighbourhood.report(by, over);
  }

  async view(by: Person, ticketId: string): Promise<TicketView> {
    return right(await by.get<TicketView>(`/tickets/${ticketId}`));
  }

  accept(by: Person, ticketId: string): Promise<TicketView> {
    return this.act(by, ticketId, 'acceptance', {});
  }

  solve(by: Person, ticketId: string, outcome = '撒了盐，扫干净了'): Promise<TicketView> {
    return this.act(by, ticketId, 'solution', { outcome });
  }

  async dispatch(by: Person, ticketId: string, kind = 'property', note = ''): Promise<TicketView> {
    const { partyId } = await this.party(by, kind);
    return this.act(by, ticketId, 'dispatches', { partyId, note });
  }

  sign(by: Person, ticketId: string): Promise<TicketView> {
    return this.act(by, ticketId, 'receipt', { workerName: '武师傅' });
  }

  async claim(by: Person, ticketId: string, outcome = '物业已清理'): Promise<TicketView> {
    const photo = await takePhoto(by);
    return this.act(by, ticketId, 'completion', { outcome, workerName: '武师傅', mediaIds: [photo] });
  }

  verify(by: Person, ticketId: string, isDone = true, note = ''): Promise<TicketView> {
    return this.act(by, ticketId, 'verification', { isDone, note });
  }

  confirm(by: Person, ticketId: string, isFixed = true, words = ''): Promise<TicketView> {
    return this.act(by, ticketId, 'confirmation', { isFixed, words });
  }

  async act(by: Person, ticketId: string, noun: string, body: object): Promise<TicketView> {
    return right(await by.post<TicketView>(`/tickets/${ticketId}/${noun}`, body));
  }

  /** The titles of what somebody's inbox says about one ticket, newest first. */
  async told(person: Person, ticketId: string): Promise<string[]> {
    await this.neighbourhood.quiet();
    return (await person.notices()).filter(({ page }) => page.includes(ticketId)).map(({ title }) => title);
  }

  async party(by: Person, kind: string): Promise<PartyView> {
    const { items } = right(await by.get<{ items: PartyView[] }>('/parties'));
    const found = items.find((party) => party.kind === kind);
    if (found === undefined) throw new Error(`no party of kind ${kind}`);
    return found;
  }

  /** Somebody of the property with a phone. */
  property(): Promise<Person> {
    return this.neighbourhood.person('demo-P-PROP-2', 'party');
  }

  /** A member by the number in the invented file. */
  member(key: string, url?: string): Promise<Person> {
    return this.neighbourhood.person(`demo-${key}`, 'member', url);
  }

  /** A ticket that the property has claimed, with everybody who had a hand in it. */
  async claimedTicket(over: object = {}) {
    const li = await this.neighbourhood.resident();
    const zhao = await this.member('R01');
    const property = await this.property();
    const { ticketId, number } = await this.report(li, { ...ICE, ...over });
    await this.accept(zhao, ticketId);
    await this.dispatch(zhao, ticketId);
    await this.sign(property, ticketId);
    await this.claim(property, ticketId);
    return { li, zhao, property, ticketId, number };
  }
}

/** The body of a good answer; a story that meets another one says which. */
export function right<T>({ status, body }: Answer<T>): T {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Status and code of a refusal. */
export const refusal = ({ status, body }: Answer<unknown>): string => `${status} ${(body as Refused).code}`;
