/** What this room says in its own voice. */
export const words = {
  sayWhy: '请说一句为什么不接，站长好安排。',
};
