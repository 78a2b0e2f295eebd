import { ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, file, id, whole, word } from '../kernel/index';

/** A signed link that opens one file for a short while. */
export const signedLink = () => z.string().check(z.maxLength(400));

/** A photo or a voice note as it is shown; links are short-lived. */
export const mediaView = z.object({
  mediaId: id(),
  kind: z.enum(['photo', 'voice']),
  url: signedLink(),
  thumbUrl: z.nullable(signedLink()),
  width: z.nullable(whole(1, 20000)),
  height: z.nullable(whole(1, 20000)),
  seconds: z.nullable(whole(0, 600)),
});
export type MediaView = z.output<typeof mediaView>;

export const uploadMedia = endpoint({
  id: 'uploadMedia',
  method: 'POST',
  path: '/media',
  room: 'media',
  summary: '上传一张照片或一段录音（multipart，字段 file）；位置信息会被去掉',
  who: ROLES,
  input: z.object({}),
  output: mediaView,
  upload: true,
  ownerOnly: true,
});

export const openMedia = endpoint({
  id: 'openMedia',
  method: 'GET',
  path: '/media/:mediaId/:variant',
  room: 'media',
  summary: '凭短时链接看照片、听录音',
  who: 'anyone',
  input: z.object({
    mediaId: id(),
    variant: z.enum(['full', 'thumb']),
    expires: word(20),
    signature: word(100),
  }),
  output: file('application/octet-stream'),
});
