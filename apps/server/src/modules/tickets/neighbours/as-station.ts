import type { Caller } from '@doorstep/domain';

/** Nobody in particular, at the desk: for what follows from what several people said and is nobody's own word. */
export const asStation = (stationId: string): Caller => ({
  personId: '00000000-0000-0000-0000-000000000000',
  role: 'member',
  partyId: null,
  stationId,
});
