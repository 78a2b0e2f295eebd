import { Refused } from '../refused';
import { unguessable } from '../sandbox';
import { OK, postedJson, textOf, type Endpoint, type Fields } from './endpoint';

/** Endpoint 7: a 用工 message to somebody who has bound and subscribed; `data` is a string that holds JSON. */
export const sendWork: Endpoint = {
  path: '/cgi-bin/message/wxopen/employeerelationmsg/send',
  needsToken: true,
  daily: () => 10_000_000,
  answer({ world, telephones, clock, inboxListeners }, call) {
    const fields = postedJson(call);
    const openid = textOf(fields, 'touser');
    const templateId = textOf(fields, 'template_id');
    const phone = world.phones.get(openid);
    if (!phone) throw new Refused(40257);
    const bound = telephones.work.get(openid);
    if (bound === undefined) throw new Refused(40256);
    if (!bound.has(templateId)) throw new Refused(50001);
    const values = Object.entries(dataOf(textOf(fields, 'data')));
    const notice = {
      id: unguessable('work-'),
      openid,
      templateId,
      title: '用工消息',
      fields: values.map(([key, { value }]) => ({ key, label: key, value })),
      page: textOf(fields, 'page') || null,
      state: 'formal',
      at: clock.now().toISOString(),
      isRead: false,
    };
    phone.inbox.push(notice);
    inboxListeners.forEach((listener) => listener(notice));
    return OK;
  },
};

function dataOf(text: string): Record<string, { value: string }> {
  try {
    const { data } = JSON.parse(text) as { data?: Fields };
    if (data === undefined) throw new Refused(40097);
    return data as Record<string, { value: string }>;
  } catch {
    throw new Refused(40097);
  }
}
