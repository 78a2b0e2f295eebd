/** What could point at a person or a flat, and never says what is broken. Longest first. */
const PRIVATE: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '（邮箱）'],
  [/https?:\/\/\S+/gi, '（网址）'],
  [/\d[\d\s-]{5,}[\dxX]/g, '（号码）'],
  [/[一二三四五六七八九十\d]+\s*(?:号楼|栋|单元|门|层|楼|室|号院|号|房)(?:\s*\d+)?/g, '（地址）'],
  [/\d{3,}/g, '（号码）'],
  [/(?:我叫|我是|姓名|名叫|叫做)[：: ]?[\u4e00-\u9fff]{2,4}/g, '（姓名）'],
  [/[\u4e00-\u9fff](?:大爷|大妈|奶奶|爷爷|阿姨|叔叔|师傅|先生|女士|老师|书记|主任)/g, '（某人）'],
];

/** A text as it may leave the house: without numbers, addresses and names. It loses more than it must, on purpose. */
export const scrub = (text: string): string =>
  PRIVATE.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
