import { statSync } from 'node:fs';
import { WxFailure, type ApiMaker } from './api';
import type { Files } from './files';
import type { Person } from './person';

const MOST_TEMPLATES = 5;

/** Where WeChat asks the person something: consent, photos, codes, the microphone, who they are. */
export function asking(parts: {
  make: ApiMaker;
  person: Person;
  files: Files;
  login: () => string | Promise<string>;
}) {
  const { make, person, files, login } = parts;
  return {
    login: make.asynchronous('login', async () => {
      if (!person.isOnline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
      return { code: await login() };
    }),
    requestSubscribeMessage: make.asynchronous(
      'requestSubscribeMessage',
      ({ tmplIds }: { tmplIds: string[] }) => subscribed(person, tmplIds),
    ),
    chooseMedia: make.asynchronous('chooseMedia', ({ count = 9 }: { count?: number }) =>
      chosen(person, files, count),
    ),
    compressImage: make.asynchronous('compressImage', ({ src }: { src: string }) => ({
      tempFilePath: files.copy(src),
    })),
    previewImage: make.asynchronous('previewImage', () => ({})),
    scanCode: make.asynchronous('scanCode', () => {
      if (!person.scan) throw new WxFailure('cancel');
      return { scanType: 'QR_CODE', charSet: 'utf-8', ...person.scan };
    }),
    getSetting: make.asynchronous('getSetting', () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    getPrivacySetting: make.asynchronous('getPrivacySetting', () => ({
      needAuthorization: false,
      privacyContractName: '《家门口隐私保护指引》',
    })),
    makePhoneCall: make.asynchronous('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
      person.called.push(phoneNumber);
      return {};
    }),
    setClipboardData: make.asynchronous('setClipboardData', ({ data }: { data: string }) => {
      person.clipboard = data;
      return {};
    }),
  };
}

/** WeChat asks only while the finger's tap is being handled; one awaited step later it refuses. */
function subscribed(person: Person, ids: string[]): object {
  if (person.taps === 0) throw new WxFailure('can only be invoked by user TAP gesture', { errCode: 10005 });
  if (ids.length === 0) throw new WxFailure('tmplIds is empty', { errCode: 10001 });
  if (ids.length > MOST_TEMPLATES) throw new WxFailure('too many templates', { errCode: 20003 });
  const answers = Object.fromEntries(ids.map((id) => [id, person.answerSubscribe(id)]));
  person.credits.push(...ids.filter((id) => answers[id] === 'accept'));
  return answers;
}

function chosen(person: Person, files: Files, count: number): object {
  if (person.photos.length === 0) throw new WxFailure('cancel');
  const tempFiles = person.photos.slice(0, count).map((path) => ({
    tempFilePath: files.borrow(path),
    size: statSync(path).size,
    fileType: 'image',
  }));
  return { tempFiles, type: 'image' };
}
