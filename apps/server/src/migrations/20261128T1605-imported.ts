import type { Migration } from '../platform/database/migrate';

/** What came from the paper register stood in the station's hands although it was over, or lay with somebody else. */
export const migration: Migration = {
  name: '20261128T1605-imported',
  up: `
update tickets set custody = case
    when closed_at is not null then 'nobody'
    when status = 'dispatched' then 'party'
    else 'resident' end
  where escalation is null and custody = 'station'
    and (closed_at is not null or status in ('dispatched', 'awaiting_confirmation'));
`,
};
