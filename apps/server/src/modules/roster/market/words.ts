/** What the swap market says in its own voice. */
export const words = {
  nothingToReturn: '您没有能拿来换的班。',
  onlyTheirWish: '对方想要的是另一个班。',
  chooseReturn: '请选一个您拿来换的班。',
  notTheWish: '对方想换的不是这个班，请选对方想要的那个。',
};
