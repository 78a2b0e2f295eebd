/** 用工 messages, as WeChat offers them from base library 3.10.0 on; Taro does not know them. */
interface WorkMessages {
  canIUse(name: string): boolean;
  bindEmployeeRelation(wish: {
    tmplIds: readonly string[];
    success: (answer: { bindingStatus?: string }) => void;
    fail: () => void;
  }): void;
}

const MOST_TEMPLATES = 6;

const wechat = (): WorkMessages | undefined => (globalThis as { wx?: WorkMessages }).wx;

/** Whether this WeChat knows them at all; a browser and an older WeChat do not. */
export const canBindToWork = (): boolean =>
  process.env.TARO_ENV === 'weapp' && wechat()?.canIUse('bindEmployeeRelation') === true;

/** Shows WeChat's own question. Must be the first thing in the tap; whatever goes wrong, the answer is no. */
export function bindToWork(templateIds: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = wechat();
    if (asked === undefined || templateIds.length === 0) return resolve(false);
    asked.bindEmployeeRelation({
      tmplIds: templateIds.slice(0, MOST_TEMPLATES),
      success: ({ bindingStatus }) => resolve(bindingStatus === 'accept'),
      fail: () => resolve(false),
    });
  });
}
