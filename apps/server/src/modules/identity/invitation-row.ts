/** One invitation: one code (its keyed hash), one use, until it expires. */
export const INVITATION = `
  insert into invitations (station_id, invitation_id, code_hash, display_name, role, member_kind, party_id, person_id,
                           invited_by, invited_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
