import type { Migration } from '../platform/database/migrate';

/**
 * Notices are about more than tickets: a slot, a call for help, an offer to swap, a sheet that is handed over. What was
 * the ticket is the subject of the fact from now on, also in messages that wait to be sent while this runs.
 */
export const migration: Migration = {
  name: '20261122T1401-notices-of-duty',
  up: `
alter table notices rename column ticket_id to subject_id;
alter table notice_attempts rename column ticket_id to subject_id;
alter index attempts_of_ticket rename to attempts_of_subject;

update due_work set payload = payload - 'ticketId' || jsonb_build_object('subjectId', payload -> 'ticketId')
  where name = 'wechat-message' and payload ? 'ticketId';
`,
};
