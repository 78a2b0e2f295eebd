/** The head of the exported sheet, in the order of its columns. */
export const COLUMN_WORDS = [
  '编号',
  '反映时间',
  '地点',
  '反映人',
  '反映内容',
  '类别',
  '紧急程度',
  '首接人',
  '承办单位',
  '状态',
  '办理情况',
  '办结时间',
  '备注',
] as const;

export const words = {
  someResident: '居民',
  unconfirmed: '居民未答复，到期自动办结',
  /** The name under which the sheet is saved. */
  sheet: (day: string): string => `居民反映问题登记表-${day}.csv`,
};
