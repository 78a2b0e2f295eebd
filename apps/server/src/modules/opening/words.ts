/** What the phones of the demonstration are called, and what was written on its seasonal walk. */
export const words = {
  resident: '居民',
  member: '值班党员',
  property: '物业',
  walkNotes: ['台阶缝里有点水，擦干了', '', '扶手拧紧了', '', '水管包好了', ''],
};
