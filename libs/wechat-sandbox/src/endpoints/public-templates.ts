/** A title of the public library with the keywords it offers. */
export interface PublicTemplate {
  readonly tid: number;
  readonly title: string;
  readonly type: number;
  readonly keywords: readonly { kid: number; name: string; example: string; rule: string }[];
}

/** A corner of the public library, enough to pick from. */
export const PUBLIC_TEMPLATES: readonly PublicTemplate[] = [
  {
    tid: 8601,
    title: '业务办理进度提醒',
    type: 3,
    keywords: [
      { kid: 1, name: '业务名称', example: '路灯报修', rule: 'thing' },
      { kid: 2, name: '办理进度', example: '已受理', rule: 'phrase' },
      { kid: 3, name: '更新时间', example: '2026年11月22日 15:01', rule: 'time' },
      { kid: 4, name: '受理编号', example: '20261122-003', rule: 'character_string' },
    ],
  },
  {
    tid: 8602,
    title: '服务评价提醒',
    type: 2,
    keywords: [
      { kid: 1, name: '服务内容', example: '清理积雪', rule: 'thing' },
      { kid: 2, name: '完成时间', example: '15:01', rule: 'time' },
      { kid: 3, name: '服务人员', example: '赵建国', rule: 'name' },
    ],
  },
];
