import { OK, postedJson, textOf, type Endpoint } from './endpoint';
import { useCode } from './jscode2session';

/** Endpoint 4: the phone number behind a phone code. A login code is not one. */
export const getUserPhoneNumber: Endpoint = {
  path: '/wxa/business/getuserphonenumber',
  needsToken: true,
  daily: () => Infinity,
  answer(sandbox, call) {
    const code = useCode(sandbox, textOf(postedJson(call), 'code'), 'phone');
    const number = code.phoneNumber ?? '';
    const timestamp = Math.floor(sandbox.clock.now().getTime() / 1_000);
    return {
      ...OK,
      phone_info: {
        phoneNumber: number,
        purePhoneNumber: number,
        countryCode: '86',
        watermark: { timestamp, appid: sandbox.options.appId },
      },
    };
  },
};
