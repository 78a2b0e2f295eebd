import {
  CHANNELS,
  ownOrderOf,
  takesTexts,
  telephoneOf,
  type Channel,
  type SubscribeKey,
} from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import type { Reader } from '../../../platform/database/reader';
import { Outlets } from '../../../platform/outlets/outlets';
import { Identity } from '../../identity/index';
import { RING_CHANNELS, type RingChannel } from './ring-channel';

/** How one person can be reached from outside. */
export interface Reach {
  openid: string | null;
  phone: string | null;
  wecomUserId: string | null;
  isWorkBound: boolean;
  order: Channel[] | null;
  credits: ReadonlyMap<SubscribeKey, number>;
}

interface OwnRow {
  person_id: string;
  phone: string | null;
  wecom_user_id: string | null;
  is_work_bound: boolean | null;
  ring_order: Channel[] | null;
  credits: Record<string, number> | null;
}

const OWN = `select asked.person_id, w.phone, w.wecom_user_id, w.is_work_bound, w.ring_order,
    (select jsonb_object_agg(c.template_key, c.credits) from wechat_credits c
      where c.person_id = asked.person_id and c.credits > 0) as credits
  from unnest($1::uuid[]) as asked(person_id) left join alert_ways w on w.person_id = asked.person_id`;

/** Who can be reached by which way. What a person has given is asked each time: a number may change between two calls. */
@Injectable()
export class Reaches {
  private readonly offered: ReadonlySet<Channel>;

  constructor(
    private readonly identity: Identity,
    private readonly outlets: Outlets,
    @Inject(RING_CHANNELS) channels: readonly RingChannel[],
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.offered = new Set(channels.map(({ channel }) => channel));
    outlets.use([...this.offered]);
  }

  /** Whether a way is out of order, as of a second ago at most. */
  readonly isDown = (channel: Channel): boolean => this.outlets.isOpen(channel);

  /** The same, and nobody is about to try it: without a call now and then nobody would find that it is well again. */
  readonly isHeld = (channel: Channel): boolean => this.outlets.isHeld(channel);

  isOffered(channel: Channel): boolean {
    return this.offered.has(channel);
  }

  async of(reader: Reader, personIds: readonly string[]): Promise<Map<string, Reach>> {
    if (personIds.length === 0) return new Map();
    const [accounts, phones, own] = await Promise.all([
      this.identity.openidsOf(reader, personIds),
      this.phonesOf(reader, personIds),
      ownOf(reader, personIds),
    ]);
    return together(accounts, phones, own);
  }

  /** Where a way leads for this person; null where it leads nowhere. */
  addressBy(channel: Channel, { openid, phone, wecomUserId, isWorkBound }: Reach): string | null {
    if (!this.offered.has(channel)) return null;
    const to: Record<Channel, string | null> = {
      wechat: openid,
      work: isWorkBound ? openid : null,
      wecom: wecomUserId,
      sms: phone !== null && takesTexts(phone) ? phone : null,
      voice: phone,
    };
    return to[channel];
  }

  /** How many more subscribe messages of this kind would get through; null where no end is in sight: once agreed to for long. */
  creditsFor(key: SubscribeKey, reach: Reach): number | null {
    const consents = reach.credits.get(key) ?? 0;
    return consents > 0 && this.isLongTerm(key) ? null : consents;
  }

  isLongTerm(key: SubscribeKey): boolean {
    return this.config.WECHAT_LONG_TERM.includes(key);
  }

  private phonesOf(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
    const isNeeded = this.offered.has('sms') || this.offered.has('voice');
    return isNeeded ? this.identity.phonesOf(reader, personIds) : Promise.resolve(new Map());
  }

  /** The ways that would reach this person now with a message of this kind. */
  waysOf(key: SubscribeKey, reach: Reach): Set<Channel> {
    const leads = CHANNELS.filter((channel) => this.addressBy(channel, reach) !== null);
    return new Set(leads.filter((channel) => channel !== 'wechat' || this.creditsFor(key, reach) !== 0));
  }
}

const ownOf = (reader: Reader, personIds: readonly string[]): Promise<OwnRow[]> =>
  reader.query<OwnRow>(OWN, [personIds]);

type ByPerson = ReadonlyMap<string, string>;

const together = (accounts: ByPerson, phones: ByPerson, own: readonly OwnRow[]): Map<string, Reach> =>
  new Map(
    own.map((row) => {
      const known = { openid: accounts.get(row.person_id) ?? null, phone: phones.get(row.person_id) ?? null };
      return [row.person_id, reachOf(row, known)];
    }),
  );

const reachOf = (row: OwnRow, own: { openid: string | null; phone: string | null }): Reach => ({
  openid: own.openid,
  phone: telephoneOf(row.phone ?? own.phone),
  wecomUserId: row.wecom_user_id,
  isWorkBound: row.is_work_bound ?? false,
  order: ownOrderOf(row.ring_order),
  credits: new Map(Object.entries(row.credits ?? {}) as [SubscribeKey, number][]),
});
