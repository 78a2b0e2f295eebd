/** What stands on letter and pack. */
export const dossierWords = {
  letter: '督办函',
  pack: '办理过程材料',
  to: (party: string | null): string => `${party ?? '承办单位'}：`,
  late: (names: string): string =>
    `贵单位承办的下列事项，${names}已超过承诺的时限。驿站现予督办，请尽快办理并回复。`,
  onTime: '贵单位承办的下列事项，现将办理要求函告如下，请按时限办理并回复。',
  ask: '请收到本函后24小时内回复：办理安排、办理人和电话；办完后拍照报完工，由驿站和居民核实。办不了或不归贵单位管的，请写明理由退回，不要搁置。',
  copied: '抄送：社区党委、街道。居民姓名、电话不在本函内，需要上门时请由驿站联系。',
  matter: '事项',
  course: '经过',
  clocks: '时限与用时',
  split: (said: string): string => `时间在谁手里：${said}。`,
  told: '通知了谁',
  photos: '照片',
  photo: (n: number): string => `照片${n}`,
  counts: '次数',
  number: '编号',
  reported: '反映时间',
  place: '地点',
  kind: '类别',
  text: '反映内容',
  resident: '反映人',
  owner: '首接人',
  party: '承办单位',
  status: '现在',
  outcome: '办理情况',
  paper: '来源',
  said: (counts: {
    sent: number;
    returned: number;
    claimed: number;
    rejected: number;
    redone: number;
    escalated: number;
  }): string =>
    [
      ['派单', counts.sent],
      ['退单', counts.returned],
      ['报完工', counts.claimed],
      ['核实没办好', counts.rejected],
      ['居民说没解决', counts.redone],
      ['没人应再次提醒', counts.escalated],
    ]
      .filter(([, count]) => count !== 0)
      .map(([name, count]) => `${name}${count}次`)
      .join('，'),
  head: ['时间', '谁', '做了什么'] as const,
  toldHead: ['时间', '为什么', '通知了谁，怎么通知的'] as const,
  clockHead: ['时限', '从—到', '用时与说明'] as const,
  recorded: (when: string): string => `（${when}记入）`,
  seen: (when: string): string => `${when}看到`,
  notSeen: '没看到',
  nobody: '没有通知到人',
  due: (from: string, due: string): string => `${from}\n—${due}`,
  paused: '暂停中',
  overdue: '超时',
  states: { running: '还在算', paused: '暂停', done: '按时', void: '不再算' },
  signLetter: ['驿站（盖章）', '站长签字', '日期'] as const,
  signReceipt: ['承办单位签收人', '收到时间'] as const,
  signPack: ['整理人', '站长签字', '日期'] as const,
  dated: (printed: string, who: string): string => `${printed}由${who}打印，内容取自系统记录，未作改动`,
};
