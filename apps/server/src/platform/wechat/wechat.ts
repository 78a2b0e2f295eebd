/** The injection token of the one line to WeChat (`Wechat` of libs/wechat) that every room of the server speaks through. */
export const WECHAT = Symbol('WECHAT');
