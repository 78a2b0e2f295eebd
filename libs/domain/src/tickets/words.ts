import type { TicketStatus } from './ticket-status';

/** States as the field says them; the same words on the phone, in messages and in the register. */
export const STATUS_WORDS: Record<TicketStatus, string> = {
  submitted: '待受理',
  accepted: '已受理',
  dispatched: '已派单',
  disputed: '派单异议',
  in_progress: '办理中',
  scheduled: '已预约',
  suspended: '已挂起',
  claimed: '待核实',
  awaiting_confirmation: '待确认',
  resolved: '已解决',
  unresolved: '暂无法解决',
  withdrawn: '已撤回',
  diverted: '已告知渠道',
  merged: '已并案',
  reviewed: '已回访',
  archived: '已归档',
};

/** A ticket's number as people say it: `20261122-003` → `11月22日第3号`. */
export function numberWords(number: string): string {
  const [date = '', count = ''] = number.split('-');
  return `${Number(date.slice(4, 6))}月${Number(date.slice(6, 8))}日第${Number(count)}号`;
}

/** The station's number of the day: `2026-11-22`, 3 → `20261122-003`. */
export const ticketNumber = (day: string, count: number): string =>
  `${day.replaceAll('-', '')}-${String(count).padStart(3, '0')}`;

/** A place as neighbours say it: `5号楼2单元601`, `5号楼2单元`, `院内`. */
export function placeWords(place: {
  building: number | null;
  unit: number | null;
  room: string | null;
}): string {
  if (place.building === null) return '院内';
  const unit = place.unit === null ? '' : `${place.unit}单元`;
  return `${place.building}号楼${unit}${place.room ?? ''}`;
}
