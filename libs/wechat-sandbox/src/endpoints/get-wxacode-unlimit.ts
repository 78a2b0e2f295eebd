import { toBuffer } from 'qrcode';
import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';
import { postedJson, textOf, type Endpoint, type Fields } from './endpoint';
import { mustBePage } from './pages';

const HOME = 'pages/index/index';
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

/** Endpoint 11: a picture that really carries `page?scene=`, readable by any scanner. */
export const getWxacodeUnlimit: Endpoint = {
  path: '/wxa/getwxacodeunlimit',
  needsToken: true,
  daily: () => Infinity,
  async answer(sandbox, call) {
    const fields = postedJson(call);
    const scene = textOf(fields, 'scene');
    mustBeSceneText(scene);
    const page = textOf(fields, 'page') || HOME;
    mustBeReachable(sandbox, page, fields);
    const width = fields['width'] ?? 430;
    if (typeof width !== 'number' || width < 280 || width > 1280) throw new Refused(40097);
    const looks = {
      width,
      errorCorrectionLevel: 'M',
      rendererOpts: { deflateLevel: 6, filterType: 0 },
    } as const;
    return toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, looks);
  },
};

function mustBeSceneText(scene: string): void {
  if (scene.length < 1 || scene.length > 32) throw new Refused(40169);
  if (!SCENE.test(scene)) throw new Refused(40129);
  if (scene.includes('scancode_time')) throw new Refused(85096);
}

function mustBeReachable(sandbox: Sandbox, page: string, fields: Fields): void {
  if (page.startsWith('/') || page.includes('?')) throw new Refused(41030);
  if (fields['check_path'] !== false) mustBePage(sandbox, page);
}
