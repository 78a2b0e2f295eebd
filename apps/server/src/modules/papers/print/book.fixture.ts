import { after, hours, minutes, stationInstant, ticketNumber } from '@doorstep/domain';
import type { BookHead, RegisterLine } from './register-line';

export const HEAD: BookHead = {
  stationName: '红莲驿站',
  community: '红莲南里社区',
  phone: '010-63330000',
  place: '3号楼1层',
  printedAt: '2026-12-01T01:00:00Z',
  printedBy: '周站长',
  from: '2026-11-01',
  to: '2026-11-30',
};

/** The n-th line of a day. */
export function line(day: string, n: number, told: Partial<RegisterLine> = {}): RegisterLine {
  const reportedAt = after(stationInstant(day), hours(8) + minutes(7 * n));
  return {
    ticketId: '0199a0a0-0000-7000-8000-000000000001',
    number: ticketNumber(day, n),
    reportedAt: reportedAt.toISOString(),
    place: `${1 + (n % 5)}号楼${1 + (n % 4)}单元${301 + n}`,
    reporter: ['李阿姨', '王师傅', '欧阳淑珍', '买买提·艾力江'][n % 4]!,
    text: ['楼门口结冰了，老人不敢出门', '水管漏水，楼下已经湿了一片', '电梯停在三楼不动'][n % 3]!,
    category: 'ice_snow',
    urgency: 'urgent',
    owner: '沈玉林',
    party: n % 2 === 0 ? '红莲物业服务中心' : null,
    status: 'resolved',
    outcome: '物业已清理',
    closedAt: after(reportedAt, hours(5)).toISOString(),
    isUnconfirmed: n % 7 === 0,
    ...told,
  };
}

/** The lines as the server reads them. */
export async function* inBlocks(lines: readonly RegisterLine[], size = 50): AsyncGenerator<RegisterLine[]> {
  for (let from = 0; from < lines.length; from += size)
    yield await Promise.resolve(lines.slice(from, from + size));
}
