/** The hats a person may wear at a station. One person may hold several and switches between them. */
export const ROLES = ['resident', 'member', 'party', 'secretary', 'district'] as const;
export type Role = (typeof ROLES)[number];

/** Community members sit any day; in-service members sit at weekends and holidays. */
export const MEMBER_KINDS = ['community', 'in_service'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Role names as they are said at the station. */
export const ROLE_WORDS: Record<Role, string> = {
  resident: '居民',
  member: '值班党员',
  party: '办理单位',
  secretary: '站长',
  district: '街道',
};

/** Who is asking, wearing which hat, at which station. Made from the session; never from the request's body. */
export interface Caller {
  personId: string;
  role: Role;
  stationId: string;
  /** Set only while the hat is `party`. */
  partyId: string | null;
  /** Set only for a party without an account, who came by a link: the one ticket's link under which it acts. */
  linkId?: string;
}

/** A role is held for a time: from its first instant up to, not including, its last. */
export interface RoleInTime {
  role: Role;
  validFrom: Date;
  validUntil: Date | null;
}

/** Whether a role is held at an instant. */
export function isHeldAt(grant: RoleInTime, now: Date): boolean {
  return grant.validFrom <= now && (grant.validUntil === null || now < grant.validUntil);
}
