import type { SlotView } from '@doorstep/contracts';
import type { FactPayloads, FactType } from '@doorstep/domain';
import { eventually } from './eventually';
import type { Neighbourhood } from './neighbourhood';
import type { Person } from './person';
import { right } from './steps';

/** A fact as the database keeps it. */
export interface Kept<T extends FactType> {
  at: Date;
  payload: FactPayloads[T];
}

interface Candidates {
  items: { personId: string; reasons: string[] }[];
}

/** Those who sit, without those who stand by. */
export const sitters = (slot: SlotView): SlotView['members'] =>
  slot.members.filter(({ isStandby }) => !isStandby);

/** Later work is done at the very second; the story looks within this much of it. */
const EXACTLY_MS = 1_000;
const A_WHILE_MS = 60_000;

/** Steps around duty as phones and the station's screen take them. */
export class DutySteps {
  private readonly here: Neighbourhood;
  private screenToken: string | null = null;

  constructor(here: Neighbourhood) {
    this.here = here;
  }

  async now(): Promise<Date> {
    const [row] = await this.here.hands.run<{ now: Date }>('select clock_now() as now');
    return row!.now;
  }

  /** Time passes until `ms` before (negative) or after the instant. */
  async passTo(instant: Date | string, ms = 0): Promise<void> {
    const target = new Date(instant).getTime() + ms;
    await this.here.pass(target - (await this.now()).getTime());
  }

  slot(by: Person, slotId: string): Promise<SlotView> {
    return by.get<SlotView>(`/duty/slots/${slotId}`).then(right);
  }

  /** The first slot that starts so many milliseconds from now or later, with its whole pair in it. */
  async slotAhead(ms: number): Promise<SlotView> {
    const [row] = await this.here.hands.run<{ slot_id: string }>(
      `select s.slot_id from slots s join stations using (station_id)
        where starts_at >= clock_now() + $1 * interval '1 millisecond'
          and (select count(*) from seats t
                where t.slot_id = s.slot_id and t.given_up_at is null and not t.is_standby) = s.headcount
        order by starts_at limit 1`,
      [ms],
    );
    return this.slot(await this.here.secretary(), row!.slot_id);
  }

  /** The member signed in on their own phone. */
  async member(personId: string): Promise<Person> {
    const [row] = await this.here.hands.run<{ openid: string }>(
      'select openid from wechat_accounts where person_id = $1',
      [personId],
    );
    return this.here.person(row!.openid, 'member');
  }

  /** The next slot at the station's room that starts so many milliseconds from now or later. */
  async slotOnSite(ms: number): Promise<SlotView> {
    let slot = await this.slotAhead(ms);
    while (slot.mode !== 'on_site') {
      const start = new Date(slot.startsAt).getTime();
      slot = await this.slotAhead(start + 1 - (await this.now()).getTime());
    }
    return slot;
  }

  /** Whom no rule hinders, in the order in which they are asked; standby of the slot aside. */
  async fitting(slot: SlotView): Promise<string[]> {
    const secretary = await this.here.secretary();
    const path = `/duty/slots/${slot.slotId}/candidates`;
    const { items } = right(await secretary.get<Candidates>(path));
    const standby = slot.members.filter(({ isStandby }) => isStandby).map(({ personId }) => personId);
    const fits = items.filter(({ reasons }) => reasons.length === 0).map(({ personId }) => personId);
    return fits.filter((personId) => !standby.includes(personId));
  }

  /** A slot ahead that at least so many others could take. */
  async slotFitting(ms: number, count: number): Promise<SlotView> {
    let slot = await this.slotAhead(ms);
    while ((await this.fitting(slot)).length < count) {
      const start = new Date(slot.startsAt).getTime();
      slot = await this.slotAhead(start + 1 - (await this.now()).getTime());
    }
    return slot;
  }

  async pairOf(slot: SlotView): Promise<[Person, Person]> {
    const [first, second] = sitters(slot);
    return [await this.member(first!.personId), await this.member(second!.personId)];
  }

  /** So many members who sit nowhere within fourteen hours of this slot, signed in. */
  async others(slot: SlotView, count: number): Promise<Person[]> {
    const rows = await this.here.hands.run<{ openid: string }>(
      `select a.openid from role_grants g join wechat_accounts a using (person_id)
        where g.role = 'member' and g.member_kind = 'community' and g.valid_until is null
          and g.station_id = (select station_id from slots where slot_id = $1)
          and not exists (select 1 from seats t join slots s using (station_id, slot_id)
                           where t.person_id = g.person_id and t.given_up_at is null
                             and s.starts_at between $2::timestamptz - interval '14 hours' and $2::timestamptz + interval '14 hours')
        order by a.openid limit $3`,
      [slot.slotId, slot.startsAt, count],
    );
    if (rows.length < count) throw new Error(`only ${rows.length} members are free then`);
    return Promise.all(rows.map(({ openid }) => this.here.person(openid, 'member')));
  }

  /** An in-service member: they sit on rest days only. */
  async inService(): Promise<string> {
    const [row] = await this.here.hands.run<{ person_id: string }>(
      `select person_id from role_grants where member_kind = 'in_service' and valid_until is null order by roll_number`,
    );
    return row!.person_id;
  }

  /** The code the station's screen shows at this moment. */
  async code(): Promise<string> {
    this.screenToken ??= await this.issueScreen();
    const answer = await fetch(`${this.here.url}/api/duty/screen/${this.screenToken}`);
    return ((await answer.json()) as { code: string }).code;
  }

  async checkIn(by: Person, slotId: string): Promise<SlotView> {
    const code = await this.code();
    return right(await by.post<SlotView>('/duty/check-in', { slotId, code }));
  }

  /** Facts of one sort about a slot, oldest first. */
  async facts<T extends FactType>(type: T, slotId: string): Promise<Kept<T>[]> {
    return this.here.hands.run<Kept<T>>(
      `select at, payload from facts where type = $1 and payload->'slot'->>'slotId' = $2 order by at, id`,
      [type, slotId],
    );
  }

  /** Waits for the nth fact of its sort about a slot. */
  async fact<T extends FactType>(type: T, slotId: string, nth = 1): Promise<Kept<T>> {
    const found = await eventually(
      () => this.facts(type, slotId),
      (facts) => facts.length >= nth,
    );
    return found[nth - 1]!;
  }

  /**
   * Turns the clock to just before the instant, and waits for the fact that must come at it. What the days in between
   * brought is done first: no server lives through a week in one second.
   */
  async factAt<T extends FactType>(type: T, slotId: string, instant: Date): Promise<Kept<T>> {
    if (instant.getTime() - (await this.now()).getTime() > A_WHILE_MS) {
      await this.passTo(instant, -A_WHILE_MS);
      await this.here.quiet();
    }
    const before = (await this.facts(type, slotId)).length;
    await this.passTo(instant, -1_500);
    expect(await this.facts(type, slotId)).toHaveLength(before);
    const fact = await this.fact(type, slotId, before + 1);
    expect(Math.abs(fact.at.getTime() - instant.getTime())).toBeLessThanOrEqual(EXACTLY_MS);
    return fact;
  }

  private async issueScreen(): Promise<string> {
    const secretary = await this.here.secretary();
    return right(await secretary.post<{ token: string }>('/duty/screens', { label: '前台平板' })).token;
  }
}
