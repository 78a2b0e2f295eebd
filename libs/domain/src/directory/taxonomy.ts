/* What residents’ matters are about, who answers for them by default, and how urgent they usually are. */
/** How pressing a matter is: danger now, cannot wait for tomorrow, everything else. */
export const URGENCIES = ['emergency', 'urgent', 'normal'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const URGENCY_WORDS: Record<Urgency, string> = { emergency: '紧急', urgent: '加急', normal: '一般' };

/** The kinds of responsible party a station deals with, as they are called there. */
export const PARTY_KINDS = {
  property: '物业公司',
  construction: '施工队（改造施工及保修）',
  heating: '供热单位',
  gas: '燃气公司',
  power: '供电公司',
  water: '自来水公司',
  telecom: '网络运营商',
  sanitation: '环卫',
  urban: '城管（综合执法）',
  fire: '消防',
  police: '派出所',
  medical: '社区卫生服务中心/急救',
  committee: '居委会',
  subdistrict: '街道办事处',
  bike_operator: '共享单车企业',
  owner: '住户自理（可有偿请人）',
  station: '驿站值班党员',
  none: '无需派单',
} as const;
export type PartyKind = keyof typeof PARTY_KINDS;

/** The nine families of matters a resident chooses from, and one for texts that are no issue. */
export const CATEGORY_GROUPS = {
  water_drain: '上下水',
  heating: '供暖',
  gas_power: '燃气用电',
  public_parts: '公共部位',
  telecom: '网络通信',
  renovation: '改造工程',
  sanitation: '环境卫生',
  order: '秩序停车',
  safety_livelihood: '安全民生',
  non_issue: '非问题',
} as const;
export type CategoryGroup = keyof typeof CATEGORY_GROUPS;

interface CategoryShape {
  label: string;
  group: CategoryGroup;
  /** Who is called first unless the facts of the case say otherwise. */
  party: PartyKind;
  urgency: Urgency;
}

/** Every category of matter, with its default party and its usual urgency. */
export const CATEGORIES = {
  upstairs_leak: { label: '楼上漏水', group: 'water_drain', party: 'property', urgency: 'urgent' },
  drain_blocked: { label: '下水堵塞返水', group: 'water_drain', party: 'property', urgency: 'urgent' },
  drain_odor: { label: '下水反味', group: 'water_drain', party: 'property', urgency: 'normal' },
  water_supply: { label: '供水', group: 'water_drain', party: 'property', urgency: 'urgent' },
  indoor_plumbing: { label: '户内龙头洁具', group: 'water_drain', party: 'owner', urgency: 'normal' },
  heating_cold: { label: '暖气不热', group: 'heating', party: 'heating', urgency: 'normal' },
  heating_leak: { label: '暖气漏水异响', group: 'heating', party: 'heating', urgency: 'urgent' },
  gas_leak: { label: '燃气泄漏', group: 'gas_power', party: 'gas', urgency: 'emergency' },
  gas_service: { label: '燃气用气服务', group: 'gas_power', party: 'gas', urgency: 'normal' },
  power: { label: '停电电路', group: 'gas_power', party: 'power', urgency: 'urgent' },
  lighting: { label: '楼道院内照明', group: 'public_parts', party: 'property', urgency: 'normal' },
  entrance_door: { label: '单元门门禁', group: 'public_parts', party: 'property', urgency: 'normal' },
  public_facility: { label: '公共设施损坏', group: 'public_parts', party: 'property', urgency: 'normal' },
  telecom: { label: '网络电视电话', group: 'telecom', party: 'telecom', urgency: 'normal' },
  roof_wall_leak: { label: '屋顶外墙渗漏', group: 'renovation', party: 'construction', urgency: 'normal' },
  reno_quality: { label: '改造工程质量', group: 'renovation', party: 'construction', urgency: 'normal' },
  reno_nuisance: { label: '施工扰民', group: 'renovation', party: 'construction', urgency: 'normal' },
  reno_consult: { label: '改造咨询意见', group: 'renovation', party: 'committee', urgency: 'normal' },
  ice_snow: { label: '结冰积雪', group: 'sanitation', party: 'property', urgency: 'urgent' },
  cleaning: { label: '保洁落叶', group: 'sanitation', party: 'property', urgency: 'normal' },
  garbage: { label: '垃圾清运', group: 'sanitation', party: 'property', urgency: 'normal' },
  pests: { label: '鼠虫消杀', group: 'sanitation', party: 'property', urgency: 'normal' },
  greening: { label: '绿化树木', group: 'sanitation', party: 'property', urgency: 'normal' },
  shared_bike: { label: '共享单车', group: 'order', party: 'property', urgency: 'normal' },
  parking: { label: '机动车停车', group: 'order', party: 'property', urgency: 'normal' },
  ebike_charging: { label: '电动车充电', group: 'order', party: 'property', urgency: 'normal' },
  corridor_clutter: { label: '楼道堆物', group: 'order', party: 'property', urgency: 'normal' },
  neighbor: { label: '邻里纠纷', group: 'order', party: 'committee', urgency: 'normal' },
  illegal_street: { label: '违建占道油烟', group: 'order', party: 'urban', urgency: 'normal' },
  security: { label: '治安防骗', group: 'safety_livelihood', party: 'police', urgency: 'urgent' },
  fire: { label: '火情消防', group: 'safety_livelihood', party: 'fire', urgency: 'emergency' },
  medical_rescue: {
    label: '急救走失失联',
    group: 'safety_livelihood',
    party: 'medical',
    urgency: 'emergency',
  },
  social_service: {
    label: '民生政策咨询',
    group: 'safety_livelihood',
    party: 'committee',
    urgency: 'normal',
  },
  property_supervision: {
    label: '物业服务监督',
    group: 'safety_livelihood',
    party: 'committee',
    urgency: 'normal',
  },
  wish: { label: '心愿', group: 'non_issue', party: 'station', urgency: 'normal' },
  chat: { label: '闲聊致谢', group: 'non_issue', party: 'none', urgency: 'normal' },
  abuse: { label: '辱骂广告', group: 'non_issue', party: 'none', urgency: 'normal' },
} as const satisfies Record<string, CategoryShape>;
export type Category = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as [Category, ...Category[]];

/** The categories a ticket may carry: everything but wishes, small talk and abuse. */
export const ISSUE_CATEGORY_IDS = CATEGORY_IDS.filter((id) => CATEGORIES[id].group !== 'non_issue') as [
  Category,
  ...Category[],
];

/** The public numbers shown first when life or limb is in danger; the report is logged all the same. */
export function emergencyNumbers(category: Category): { number: string; label: string }[] {
  const numbers = {
    fire: ['119', '火警'],
    gas_leak: ['119', '火警'],
    medical_rescue: ['120', '急救'],
    security: ['110', '报警'],
  } as const;
  const found = (numbers as Partial<Record<Category, readonly [string, string]>>)[category];
  return found ? [{ number: found[0], label: found[1] }] : [];
}
