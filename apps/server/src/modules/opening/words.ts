/** What the phones of the demonstration are called. */
export const words = {
  resident: '居民',
  member: '值班党员',
  property: '物业',
};
