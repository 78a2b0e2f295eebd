/** What stands on a door plate. */
export const words = {
  call: '有事找党员',
  how: '微信扫一扫，说一句，家门口就有人管',
  code: '门码',
  phone: '不扫码，打电话也一样',
  visit: '不扫码，到驿站来也一样',
  always: '24小时有人值守',
};
