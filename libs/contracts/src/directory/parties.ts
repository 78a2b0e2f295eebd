import { CATEGORY_IDS, PARTY_KINDS, type PartyKind } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, list, optionalText, phone, text } from '../kernel/index';

const PARTY_KIND_IDS = Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]];

/** A responsible party (承办单位) of the station: who to call, when they answer. */
export const partyView = z.object({
  partyId: id(),
  kind: z.enum(PARTY_KIND_IDS),
  name: text(60),
  phone: z.nullable(phone()),
  hours: optionalText(60),
  /** Staff of this party work in the mini-program, so a dispatch rings on their phones. */
  hasStaff: z.boolean(),
});
export type PartyView = z.output<typeof partyView>;

export const listParties = endpoint({
  id: 'listParties',
  method: 'GET',
  path: '/parties',
  room: 'directory',
  summary: '找谁：本站的承办单位；给出类别时把默认单位排在最前',
  who: ['resident', 'member', 'secretary', 'district'],
  input: z.object({ category: z.optional(z.enum(CATEGORY_IDS)) }),
  output: z.object({ items: list(partyView, 100), suggestedPartyId: z.nullable(id()) }),
});
