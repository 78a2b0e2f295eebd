/* A pretend station behind the phone's HTTP: answers questions of the contract, and notes what it was asked. */
import * as contracts from '@doorstep/contracts';
import type { AnswerOf, Endpoint, Me, SlotView, TicketCard, TicketView } from '@doorstep/contracts';
import { REFUSALS, type RefusalCode, type Role } from '@doorstep/domain';
import { phone } from './taro-stub';

type Asked = Record<string, unknown>;
type Reply<E extends Endpoint> = (asked: Asked) => AnswerOf<E>;

/** A path without names in it goes before one with names that would fit as well, as in the real router. */
const endpoints = Object.values(contracts)
  .filter(
    (thing): thing is Endpoint & typeof contracts.readMe => typeof thing === 'object' && 'summary' in thing,
  )
  .sort((a, b) => contracts.pathNames(a.path).length - contracts.pathNames(b.path).length);

/** The n-th made-up id. */
export const someId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const grant = (role: Role, n: number) => ({
  grantId: someId(n),
  role,
  memberKind: role === 'member' ? ('community' as const) : null,
  stationId: someId(1),
  stationName: '红莲驿站',
  partyId: role === 'party' ? someId(50) : null,
  partyName: role === 'party' ? '红莲物业' : null,
});

/** A signed-in person with these hats, wearing the first. */
export function person(displayName: string, ...roles: [Role, ...Role[]]): Me {
  const grants = roles.map((role, nth) => grant(role, 20 + nth));
  return {
    personId: someId(2),
    displayName,
    phone: null,
    showsNameAtDoor: false,
    grants,
    active: grants[0]!,
  };
}

export const HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString();
export const IN_AN_HOUR = new Date(Date.now() + 3_600_000).toISOString();

/** What the server answers when three seconds of speech were sent up. */
export const VOICE_NOTE = {
  mediaId: someId(7),
  kind: 'voice' as const,
  url: '/api/media/7',
  thumbUrl: null,
  width: null,
  height: null,
  seconds: 3,
};

/** A ticket in a list, ordinary in everything not named. */
export const card = (news: Partial<TicketCard> = {}): TicketCard => ({
  ticketId: someId(100),
  number: '20261122-003',
  status: 'submitted',
  category: 'ice_snow',
  urgency: 'urgent',
  text: '门口结冰了',
  place: '5号楼2单元',
  reportedAt: HOUR_AGO,
  custody: { holder: 'station', name: '值班党员', since: HOUR_AGO, until: IN_AN_HOUR, isOverdue: false },
  ownerName: null,
  partyName: null,
  thumbUrl: null,
  redoCount: 0,
  ...news,
});

/** A ticket in full. */
export const view = ({
  standing,
  ...news
}: Partial<Omit<TicketView, 'standing'>> & {
  standing?: Partial<TicketView['standing']>;
} = {}): TicketView => {
  const base = card(news);
  return {
    ...base,
    standing: {
      status: base.status,
      isReporter: false,
      isSpokenFor: false,
      isOwner: false,
      hasParty: false,
      isPartyOfTicket: false,
      hasReturned: false,
      ...standing,
    },
    media: [],
    outcome: null,
    reporter: { name: '李阿姨', phone: null, via: 'phone' },
    party: null,
    mayNote: true,
    timeline: [
      {
        entryId: someId(300),
        type: 'ticket.reported',
        at: HOUR_AGO,
        who: '李阿姨',
        role: 'resident',
        title: '反映了问题',
        words: '',
        media: [],
      },
    ],
    ...news,
  };
};

type Seated = SlotView['members'][number];

/** Somebody in a slot, ordinary in everything not named. The first made-up one is the person signed in. */
export const seated = (name: string, n: number, news: Partial<Seated> = {}): Seated => ({
  personId: someId(n),
  name,
  memberKind: 'community',
  isMe: n === 2,
  isStandby: false,
  state: 'confirmed',
  ...news,
});

/** A slot that runs now with 王建国 (who is signed in) and 赵淑芬, ordinary in everything not named. */
export const slot = (news: Partial<SlotView> = {}): SlotView => ({
  slotId: someId(70),
  startsAt: HOUR_AGO,
  endsAt: IN_AN_HOUR,
  label: '下午班',
  mode: 'on_site',
  part: 'afternoon',
  headcount: 2,
  coverage: 'covered',
  callId: null,
  members: [seated('王建国', 2), seated('赵淑芬', 81)],
  ...news,
});

/** The template of the one kind of message a pretend station sends. */
export const TEMPLATE = 'tmpl';

/** The station the test speaks with. Questions nobody prepared are answered with the emptiest answer, or a clear no. */
export class PretendStation {
  /** Everything that was asked, in order. */
  readonly asked: { id: string; input: Asked; key: string | undefined }[] = [];
  isReachable = true;
  readonly #replies = new Map<string, Reply<Endpoint>>();

  constructor(me: Me) {
    this.answers(contracts.signIn, () => this.#session(me));
    this.answers(contracts.readPlaces, () => ({
      stationName: '红莲驿站',
      community: '红莲社区',
      stationPhone: '010-63456789',
      buildings: [{ building: 5, units: 3, floors: 6 }],
    }));
    this.answers(contracts.readInbox, () => ({ items: [], nextCursor: null, unread: 0 }));
    this.answers(contracts.readSubscriptions, () => ({ items: [] }));
    phone.server = (letter) => this.#reply(letter);
  }

  /** Prepares the answer to one question; what it says is checked against the contract. */
  answers<E extends Endpoint>(endpoint: E, reply: Reply<NoInfer<E>>): void {
    this.#replies.set(endpoint.id, reply as Reply<Endpoint>);
  }

  /** Prepares a clear no. */
  refuses(endpoint: Endpoint, code: RefusalCode): void {
    this.#replies.set(endpoint.id, () => {
      throw { code };
    });
  }

  /** This person's WeChat still takes so many messages, and may be asked for more. */
  mayStillCall(
    credits: number,
    key: 'duty-alert' | 'ticket-progress' = 'duty-alert',
    isLongTerm = false,
  ): void {
    const item = { key, templateId: TEMPLATE, title: '值班提醒', credits, isLongTerm };
    this.answers(contracts.readSubscriptions, () => ({ items: [item] }));
    this.answers(contracts.reportConsents, () => ({ items: [{ ...item, credits: credits + 1 }] }));
  }

  /** What was asked of one endpoint. */
  heard(endpoint: Endpoint): { input: Asked; key: string | undefined }[] {
    return this.asked.filter(({ id }) => id === endpoint.id);
  }

  #session(me: Me): AnswerOf<typeof contracts.signIn> {
    return { accessToken: 'token', accessExpiresAt: IN_AN_HOUR, refreshToken: 'renewal', me };
  }

  #reply(letter: {
    url: string;
    method?: string;
    header?: Record<string, string>;
    data?: unknown;
    filePath?: string;
  }) {
    if (!this.isReachable) throw { errMsg: 'request:fail' };
    const [path = '', query = ''] = letter.url.replace(/^.*?\/api/, '').split('?');
    const endpoint = endpoints.find(
      (one) => one.method === (letter.method ?? 'POST') && matches(one.path, path),
    );
    const reply = endpoint && this.#replies.get(endpoint.id);
    if (!endpoint || !reply) return no('route.unknown');
    const input = {
      ...Object.fromEntries(new URLSearchParams(query)),
      ...namesIn(endpoint.path, path),
      ...(letter.data as object),
    };
    this.asked.push({ id: endpoint.id, input, key: letter.header?.['Idempotency-Key'] });
    return answered(endpoint, () => reply(input));
  }
}

function answered(endpoint: Endpoint, reply: () => unknown): { status: number; data?: unknown } {
  try {
    const answer = reply();
    return { status: 200, data: contracts.isFile(endpoint.output) ? answer : endpoint.output.parse(answer) };
  } catch (problem) {
    const { code } = problem as { code?: RefusalCode };
    if (code === undefined || !(code in REFUSALS)) throw problem;
    return no(code);
  }
}

const no = (code: RefusalCode) => ({
  status: REFUSALS[code].status,
  data: { code, message: REFUSALS[code].message },
});

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\./g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
const matches = (path: string, real: string): boolean => pattern(path).test(real);
const namesIn = (path: string, real: string): Asked => ({ ...pattern(path).exec(real)?.groups });
