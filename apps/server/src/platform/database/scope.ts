/** Within what a transaction writes: one station, one sub-district, or the system's own rows. */
export type Scope = { stationId: string } | { districtId: string } | 'system';

/** The tenant key of rows that belong to no station: sign-ins, purges. */
export const SYSTEM_STATION = '00000000-0000-0000-0000-000000000000';

/** The tenant key (first column of every platform row) a scope writes under. */
export function tenantOf(scope: Scope): string {
  if (scope === 'system') return SYSTEM_STATION;
  return 'stationId' in scope ? scope.stationId : scope.districtId;
}
