import type { Browser } from 'playwright-core';
import { DOOR, Neighbourhood, type NeighbourhoodWish } from '../../../server/stories/support/neighbourhood';
import { buildPhone, phoneBuild } from '../../../../tools/build-phone.mjs';
import { launchBrowser } from '../../../../tools/browser/launch-browser.mjs';
import { Phone, type PhoneWish } from './phone';

/** Where the code on the door of building 5, unit 2 leads. */
export const DOOR_PAGE = `pages/door/index?code=${DOOR}`;

/** A whole street for one journey: the station's processes serving the real h5 build, and a browser full of phones. */
export class Street {
  readonly station: Neighbourhood;
  private readonly browser: Browser;

  private constructor(station: Neighbourhood, browser: Browser) {
    this.station = station;
    this.browser = browser;
  }

  static async open(wish: NeighbourhoodWish = {}): Promise<Street> {
    await buildPhone('h5');
    const station = await Neighbourhood.open({
      web: 1,
      workers: 1,
      ...wish,
      env: (url) => ({
        H5_DIR: phoneBuild('h5'),
        ...(typeof wish.env === 'function' ? wish.env(url) : wish.env),
      }),
    });
    return new Street(station, await launchBrowser());
  }

  phone(openid: string, page: string, glass?: PhoneWish['glass']): Promise<Phone> {
    const { url, wechat, aheadMs } = this.station;
    const wish = { browser: this.browser, url, sandbox: wechat.url, openid, page, aheadMs };
    return Phone.open(glass === undefined ? wish : { ...wish, glass });
  }

  /** The browser of somebody who was sent a link, and has nothing else of ours. */
  visitor(address: string): Promise<Phone> {
    return Phone.visiting(this.browser, address, this.station.aheadMs);
  }

  /** The phone of somebody who says yes whenever WeChat asks whether the station may write to them. */
  async willing(openid: string, page: string): Promise<Phone> {
    return (await this.phone(openid, page)).allowsMessages();
  }

  secretary(page: string, glass?: PhoneWish['glass']): Promise<Phone> {
    return this.phone('demo-secretary', page, glass);
  }

  resident(): Promise<Phone> {
    return this.willing('demo-li', DOOR_PAGE);
  }

  /** The phones of the two who sit in the slot of this moment, on the duty board. */
  async onDuty(): Promise<Phone[]> {
    const pair = await this.station.onDuty();
    return Promise.all(pair.map(({ openid }) => this.willing(openid, 'pages/board/index')));
  }

  property(): Promise<Phone> {
    return this.willing('demo-P-PROP-1', 'pages/work/index');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.station.close();
  }
}
