import { ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, optionalText } from '../kernel/index';

/** What a voice note says as far as a machine hears it; null where the installation has none, or it heard nothing. */
export const readTranscript = endpoint({
  id: 'readTranscript',
  method: 'GET',
  path: '/media/:mediaId/transcript',
  room: 'media',
  summary: '把自己刚录的一段话听写成字，只是建议，本人随时可改；没有配置听写就是空的，值班党员听原声',
  who: ROLES,
  input: z.object({ mediaId: id() }),
  output: z.object({ words: z.nullable(optionalText(500)) }),
  ownerOnly: true,
});
