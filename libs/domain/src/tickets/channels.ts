/**
 * Matters for which the law names another way, so that a station must not pretend to handle them: it says which way, and
 * the resident may object. The list follows article 11 of the city's ordinance on handling complaints at once.
 */
export const DIVERSIONS = {
  court: { words: '要通过诉讼、仲裁解决', where: '法院或仲裁机构；社区法律顾问可以先帮您看一看' },
  review: { words: '要通过行政复议等法定程序解决', where: '区行政复议机构' },
  disclosure: { words: '属于政府信息公开申请', where: '对应部门的信息公开窗口' },
  discipline: { words: '属于纪检监察举报', where: '纪检监察机关，电话12388' },
  petition: { words: '已经在信访程序里办理', where: '正在办理的信访部门' },
  secret: { words: '涉及国家秘密、商业秘密或他人隐私', where: '按法律规定的渠道反映' },
  indecent: { words: '违背公序良俗，驿站不能受理', where: '有不同意见可以向街道反映' },
} as const;
export type Diversion = keyof typeof DIVERSIONS;
export const DIVERSION_IDS = Object.keys(DIVERSIONS) as [Diversion, ...Diversion[]];
