/** What stands on the month for the wall. */
export const wallWords = {
  title: '家门口这个月',
  motto: '换人不断人，24小时有人',
  reported: '件事，大家说给驿站',
  resolved: (unconfirmed: number): string =>
    unconfirmed === 0 ? '件办好了' : `件办好了\n（其中${unconfirmed}件没等到回话）`,
  open: '件还在办',
  accepted: '多数事这么快就有人接',
  quick: (seconds: number | null): string => {
    if (seconds === null) return '—';
    if (seconds < 60) return '1分钟内';
    return seconds < 5_400 ? `${Math.round(seconds / 60)}分钟` : `${Math.round(seconds / 3600)}小时`;
  },
  categories: '说得最多的事',
  others: '其他',
  buildings: '哪栋楼',
  building: (building: number): string => (building === 0 ? '院内' : `${building}号楼`),
  hours: '几点钟说的',
  months: '近半年',
  month: (month: string): string => `${Number(month.slice(5))}月`,
  count: '反映',
  done: '办好',
  thanks: '谢谢',
  confirmed: (count: number): string => `居民说“办好了” ${count}次`,
  thanked: (count: number): string => `居民道谢 ${count}次`,
  together: '一起出力的单位',
  party: (name: string, count: number): string => `${name}\u3000办好${count}件`,
  nothing: '这个月没有登记',
  hour: (hour: number): string => `${hour}点`,
  phone: (phone: string): string => `有事打 ${phone}`,
  private: '只有数，不写姓名和门牌',
  printed: (date: string): string => `${date}制`,
};
