import { doorLabel } from '@doorstep/domain';

/** A door code as the table holds it. */
export interface DoorCodeRow {
  code: string;
  building: number;
  unit: number;
  issued_at: Date;
  retired_at: Date | null;
}

/** What a scan of the ordinary-link code opens: a page of our own domain, which WeChat turns into the mini-program. */
export const doorLink = (publicUrl: string, code: string): string =>
  `${publicUrl.replace(/\/$/, '')}/d/${code}`;

/** A door code as the station sees it. */
export const doorView = (publicUrl: string, row: DoorCodeRow) => ({
  code: row.code,
  building: row.building,
  unit: row.unit,
  label: doorLabel(row.building, row.unit),
  link: doorLink(publicUrl, row.code),
  issuedAt: row.issued_at.toISOString(),
  retiredAt: row.retired_at?.toISOString() ?? null,
});
