import { MEMBER_KINDS, ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, page, paging, text, word } from '../kernel/index';

/** A person of the station as the secretary sees them. */
const personOfStation = z.object({
  personId: id(),
  displayName: optionalText(20),
  roles: list(
    z.object({
      grantId: id(),
      role: z.enum(ROLES),
      memberKind: z.nullable(z.enum(MEMBER_KINDS)),
      partyName: z.nullable(text(60)),
      since: instant(),
    }),
    20,
  ),
  /** Whether a WeChat account is bound, so that messages can arrive. */
  hasWechat: z.boolean(),
});

export const listPeople = endpoint({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  room: 'identity',
  summary: '本站有身份的人（党员、单位人员、站长）',
  who: ['secretary'],
  input: z.object({ ...paging, role: z.optional(z.enum(ROLES)) }),
  output: page(personOfStation),
});

export const invitePerson = endpoint({
  id: 'invitePerson',
  method: 'POST',
  path: '/invitations',
  room: 'identity',
  summary: '站长发邀请码：新的党员或单位人员，或让已登记的人绑定微信',
  who: ['secretary'],
  input: z.object({
    displayName: text(20),
    role: z.enum(['member', 'party', 'secretary']),
    memberKind: z.optional(z.enum(MEMBER_KINDS)),
    partyId: z.optional(id()),
    /** Binds an already registered person instead of making a new one. */
    personId: z.optional(id()),
  }),
  output: z.object({ code: word(20), expiresAt: instant() }),
});

export const acceptInvitation = endpoint({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/acceptance',
  room: 'identity',
  summary: '凭邀请码领取身份',
  who: ROLES,
  input: z.object({ code: word(20) }),
  output: z.object({ grantId: id(), role: z.enum(ROLES), stationName: text(60) }),
});

export const revokeRole = endpoint({
  id: 'revokeRole',
  method: 'DELETE',
  path: '/role-grants/:grantId',
  room: 'identity',
  summary: '收回一个身份',
  who: ['secretary'],
  input: z.object({ grantId: id() }),
  output: z.object({ grantId: id(), validUntil: instant() }),
});
