/** What the door says. */
export const DOOR_WORDS = {
  youAreAt: '您在',
  onDuty: '现在值班',
  dutyUntil: (time: string) => `到${time}`,
  hole: '这会儿没排上班，您说的事会直接通知站长。',
  report: '反映问题',
  reportNote: '拍张照、说一句就行',
  mine: '看我的事',
  mineNote: '办到哪一步、在谁手里',
<<<<<<< HEAD
  whom: '找谁',
  whomNote: '谁管、电话多少、先怎么办',
=======
  wall: '心愿墙',
  wallNote: '想有人陪、想请人帮个忙',
>>>>>>> 89c423c (The wish wall on the phone and on the big screen: cards in own words, the desk that glues, the pair's page)
  call: '打电话给驿站',
  callNote: (number: string) => number,
  otherDoor: '换一个楼门',
  scan: '扫门口的二维码',
  typeCode: '或者输入门牌上的编号',
  codePlaceholder: '例如 7k3m 9p2w xh',
  open: '打开',
  notACode: '这不是我们的门牌编号，请再看看门牌，一共十个字符。',
  notOurDoor: '刚才扫到的不是家门口的二维码，请扫单元门旁边红色门牌上的。',
  welcome: '有事找党员',
  welcomeWords: '用微信扫一扫单元门口红色门牌上的二维码，就能反映问题、看办到哪一步。',
  misread: '扫到的二维码认不出来，请再扫一次门口红色门牌上的。',
} as const;
