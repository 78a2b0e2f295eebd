import type { Migration } from '../platform/database/migrate';

/**
 * The commit travels behind the statement that ends a claim, without waiting for its answer: where somebody else holds
 * the claim by now, that statement must fail, so that the commit finds nothing to commit.
 */
export const migration: Migration = {
  name: '20261128T1101-claim-lost',
  up: `
create function claim_lost() returns bigint language plpgsql as $$
begin
  raise exception 'somebody else holds this claim by now' using errcode = 'DS001';
end $$;
`,
};
