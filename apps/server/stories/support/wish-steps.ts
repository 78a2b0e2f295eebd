import type { AnswerOf, PairingView, readWall, RedCard, VisitView, YellowCard } from '@doorstep/contracts';
import { hours, readOffer, readWish } from '@doorstep/domain';
import { eventually } from './eventually';
import type { Neighbourhood } from './neighbourhood';
import type { Person } from './person';
import { right } from './steps';

const RESIDENT = { building: 5, unit: 2, floor: 3, gender: null, age: null };

type Wall = AnswerOf<typeof readWall>;

/** Steps on the wish wall as phones take them: each fails the story when the server says no. */
export class WishSteps {
  private readonly here: Neighbourhood;

  constructor(here: Neighbourhood) {
    this.here = here;
  }

  /** A yellow card in somebody's own words, as the phone reads them. */
  async putUp(by: Person, words: string, over: object = {}): Promise<YellowCard> {
    return right(await by.post<YellowCard>('/wishes', this.wishOf(words, over)));
  }

  wishOf(words: string, over: object = {}): object {
    const { kind, otherKinds: _others, heard: _heard, ...read } = readWish(words, RESIDENT);
    const reading = { ...read, kind: kind ?? 'chat' };
    return { words, reading, place: { building: 5, unit: 2 }, floor: 3, ...over };
  }

  async offer(by: Person, words: string, over: object = {}): Promise<RedCard> {
    return right(await by.post<RedCard>('/offers', this.offerOf(words, over)));
  }

  offerOf(words: string, over: object = {}): object {
    const { heard: _heard, ...reading } = readOffer(words, {
      building: 5,
      unit: 2,
      gender: 'F',
      isInService: false,
    });
    return { words, reading, building: 5, unit: 2, gender: 'F', ...over };
  }

  /** On the wall: WeChat has looked at the words. */
  async wishUp(by: Person, words: string, over: object = {}): Promise<YellowCard> {
    const { wishId } = await this.putUp(by, words, over);
    return this.wishIn(by, wishId, 'up');
  }

  async offerUp(by: Person, words: string, over: object = {}): Promise<RedCard> {
    const { offerId } = await this.offer(by, words, over);
    return eventually(
      async () => right(await by.get<RedCard>(`/offers/${offerId}`)),
      ({ state }) => state === 'up',
    );
  }

  async wishIn(by: Person, wishId: string, state: string): Promise<YellowCard> {
    return eventually(
      async () => right(await by.get<YellowCard>(`/wishes/${wishId}`)),
      (card) => card.state === state,
    );
  }

  async glue(by: Person, wishId: string, offerId: string, despite = false): Promise<PairingView> {
    return right(await by.post<PairingView>('/pairings', { wishId, offerId, despite }));
  }

  async act(by: Person, pairingId: string, noun: string, body: object = {}): Promise<PairingView> {
    return right(await by.post<PairingView>(`/pairings/${pairingId}/${noun}`, body));
  }

  async pairing(by: Person, pairingId: string): Promise<PairingView> {
    return right(await by.get<PairingView>(`/pairings/${pairingId}`));
  }

  /** Both say yes. */
  async made(resident: Person, companion: Person, pairingId: string): Promise<PairingView> {
    await this.act(companion, pairingId, 'answer', { agree: true });
    return this.act(resident, pairingId, 'answer', { agree: true });
  }

  /** A wish and an offer that suit each other, glued and agreed, and signed. */
  async pair(
    resident: Person,
    companion: Person,
    { wish = '每周三下午想下盘象棋', offer = '天天下午在家，象棋奉陪', over = {} } = {},
  ) {
    const { wishId } = await this.wishUp(resident, wish, over);
    const { offerId } = await this.offerUp(companion, offer, { capacity: 3 });
    const { pairingId } = await this.glue(await this.here.secretary(), wishId, offerId, true);
    await this.made(resident, companion, pairingId);
    await this.act(resident, pairingId, 'agreement');
    await this.act(companion, pairingId, 'agreement');
    return { wishId, offerId, pairingId };
  }

  /** A visit some hours from now, by the clock of this community. */
  async plan(by: Person, pairingId: string, ahead = hours(3), over: object = {}): Promise<VisitView> {
    const startsAt = await this.in(ahead);
    return right(
      await by.post<VisitView>(`/pairings/${pairingId}/visits`, { startsAt, minutes: 60, ...over }),
    );
  }

  async in(ms: number): Promise<string> {
    const [row] = await this.here.hands.run<{ now: Date }>('select clock_now() as now');
    return new Date(row!.now.getTime() + ms).toISOString();
  }

  async visit(by: Person, visitId: string, noun: string, body: object = {}): Promise<VisitView> {
    return right(await by.post<VisitView>(`/visits/${visitId}/${noun}`, body));
  }

  /** From the door to both words. */
  async visited(
    resident: Person,
    companion: Person,
    pairingId: string,
    { minutes = 50, over = {} } = {},
  ): Promise<VisitView> {
    const { visitId } = await this.plan(companion, pairingId, hours(3), over);
    await this.visit(companion, visitId, 'departure');
    await this.visit(companion, visitId, 'arrival');
    await this.visit(companion, visitId, 'finish');
    await this.visit(companion, visitId, 'word', { came: true, minutes });
    return this.visit(resident, visitId, 'word', { came: true });
  }

  /** As anybody sees it, without signing in. */
  async wall(): Promise<Wall> {
    const answer = await fetch(`${this.here.url}/api/wall`);
    return (await answer.json()) as Wall;
  }

  member(key: string, url?: string): Promise<Person> {
    return this.here.person(`demo-${key}`, 'member', url);
  }

  facts(type: string): Promise<{ payload: Record<string, unknown>; subjectId: string }[]> {
    return this.here.hands.run(
      'select payload, subject_id as "subjectId" from facts where type = $1 order by at, id',
      [type],
    );
  }
}
