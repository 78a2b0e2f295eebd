/** What a member's calendar says in the station's voice. */
export const words = {
  calendarName: (station: string): string => `${station}值班`,
  tentative: '还没有确认，请在小程序“我的班”里点“我会来”。',
  confirmed: '已确认。',
  reminder: (summary: string): string => `两小时后：${summary}`,
};
