import type { Loudness, Wake } from './escalation-policy';

/** Who is called on a rung, as it is said at the station. */
export const WAKE_PEOPLE: Record<Wake, string> = {
  duty: '当班的人',
  'next-pair': '备班和下一班',
  secretary: '站长',
  district: '街道',
};

/** How loudly, as it is said at the station. */
export const LOUDNESS_WORDS: Record<Loudness, string> = {
  message: '发消息',
  text: '发消息和短信',
  call: '发消息、打电话',
};
