import { WechatUncertain } from '../failures';
import { patiently } from '../line/patience';
import { readAnswer } from '../line/read-answer';
import { withToken } from '../token/with-token';
import { carrying, type Asking } from './asking';

const ENDPOINT = '/wxa/getwxacodeunlimit';

export interface UnlimitedQr {
  /** 1–32 visible characters; the page receives them as `scene`. */
  readonly scene: string;
  /** Without leading slash and without query. */
  readonly page: string;
  readonly width?: number | undefined;
  readonly envVersion?: 'release' | 'trial' | 'develop' | undefined;
  /** False allows pages that are not in the released version yet. */
  readonly checkPath?: boolean | undefined;
}

/** Draws a mini-program code (小程序码). Answers the whole picture or throws; half a picture is not printed. */
export function unlimitedQr({ line, tokens, patience }: Asking, wish: UnlimitedQr): Promise<Uint8Array> {
  const body = {
    scene: wish.scene,
    page: wish.page,
    check_path: wish.checkPath,
    env_version: wish.envVersion,
    width: wish.width,
  };
  const call = { method: 'POST', endpoint: ENDPOINT, body } as const;
  return withToken(tokens, (token) =>
    patiently(patience, () => line.askAs(carrying(call, token), wholePicture)),
  );
}

const PICTURES = [
  { begins: '89504e470d0a1a0a', ends: '49454e44ae426082' },
  { begins: 'ffd8ff', ends: 'ffd9' },
];

/** WeChat answers a picture on success and JSON on failure, under any header: only the bytes tell. */
function wholePicture(bytes: Uint8Array): Uint8Array {
  const hex = Buffer.from(bytes).toString('hex');
  const picture = PICTURES.find(({ begins }) => hex.startsWith(begins));
  if (picture && hex.endsWith(picture.ends)) return bytes;
  if (!picture) readAnswer(ENDPOINT, bytes);
  throw new WechatUncertain(ENDPOINT, 'unreadable');
}
