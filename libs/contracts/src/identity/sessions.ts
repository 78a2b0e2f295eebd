import { MEMBER_KINDS, ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, phone, text, word } from '../kernel/index';

/** One hat a person may wear now, with the station (and party) it belongs to. */
export const roleGrant = z.object({
  grantId: id(),
  role: z.enum(ROLES),
  memberKind: z.nullable(z.enum(MEMBER_KINDS)),
  stationId: id(),
  stationName: text(60),
  partyId: z.nullable(id()),
  partyName: z.nullable(text(60)),
});
export type RoleGrant = z.output<typeof roleGrant>;

/** The signed-in person as they see themselves. */
export const me = z.object({
  personId: id(),
  displayName: optionalText(20),
  phone: z.nullable(phone()),
  /** Agreed that residents may read their name at the door while they are on duty. */
  showsNameAtDoor: z.boolean(),
  grants: list(roleGrant, 50),
  /** The hat worn now. */
  active: roleGrant,
});
export type Me = z.output<typeof me>;

const session = z.object({
  accessToken: word(2000),
  accessExpiresAt: instant(),
  refreshToken: word(200),
  me,
});
export type Session = z.output<typeof session>;

export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  path: '/sessions',
  room: 'identity',
  summary: '用微信登录码登录；第一次来的人成为居民',
  who: 'anyone',
  input: z.object({
    code: word(200),
    /** The door just scanned; a newcomer becomes a resident of its station. */
    doorCode: z.optional(word(40)),
  }),
  output: session,
});

export const renewSession = endpoint({
  id: 'renewSession',
  method: 'POST',
  path: '/sessions/renewal',
  room: 'identity',
  summary: '用续期令牌换新的登录；旧令牌随即作废，重复使用会使整组失效',
  who: 'anyone',
  input: z.object({ refreshToken: word(200) }),
  output: session,
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'DELETE',
  path: '/sessions/current',
  room: 'identity',
  summary: '退出登录',
  who: ROLES,
  input: z.object({}),
  output: z.object({ ended: z.boolean() }),
  ownerOnly: true,
});

export const wearRole = endpoint({
  id: 'wearRole',
  method: 'PUT',
  path: '/sessions/current/role',
  room: 'identity',
  summary: '换一个身份',
  who: ROLES,
  input: z.object({ grantId: id() }),
  output: session,
  ownerOnly: true,
});

export const readMe = endpoint({
  id: 'readMe',
  method: 'GET',
  path: '/me',
  room: 'identity',
  summary: '我是谁，有哪些身份',
  who: ROLES,
  input: z.object({}),
  output: me,
  ownerOnly: true,
});

export const changeMe = endpoint({
  id: 'changeMe',
  method: 'PATCH',
  path: '/me',
  room: 'identity',
  summary: '改称呼、电话和是否在门口显示姓名',
  who: ROLES,
  input: z.object({
    displayName: z.optional(optionalText(20)),
    phone: z.optional(z.nullable(phone())),
    showsNameAtDoor: z.optional(z.boolean()),
  }),
  output: me,
  ownerOnly: true,
});
