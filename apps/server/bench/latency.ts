import { randomUUID } from 'node:crypto';
import { askOnce, percentile } from './load';
import type { Scene, Signed } from './scene';

/**
 * Submit → ring at one load. Milliseconds; `pushed` is the duty phone's WebSocket, `wechat` is WeChat having accepted,
 * `after` the same from the moment the reporter had the answer.
 */
export interface Ring {
  reporters: number;
  reports: number;
  pushedP50: number;
  pushedP99: number;
  wechatP50: number;
  wechatP99: number;
  afterP50: number;
  afterP99: number;
  missed: number;
}

/** When the reporter pressed "send", and when the answer was there. */
interface Sent {
  at: number;
  answered: number;
}

interface Listening {
  /** When the n-th hint about the inbox came, by the same clock as the submissions. */
  heard: number[];
  close(): void;
}

/** How often so many press "send" at the same moment. */
const TIMES = { 1: 30, 16: 6, 64: 3 } as Record<number, number>;

interface Watch {
  port: number;
  reporters: Signed[];
  duty: Signed[];
  openids: string[];
}

/** From the moment reporters press "send", all at once, to the moment the duty phone and WeChat have it. */
export async function rings(scene: Scene, watch: Watch, loads = [1, 16, 64]): Promise<Ring[]> {
  const found: Ring[] = [];
  await salvoes(scene, watch, 1);
  for (const reporters of loads) found.push(await salvoes(scene, watch, reporters));
  return found;
}

async function salvoes(scene: Scene, watch: Watch, reporters: number): Promise<Ring> {
  const times = TIMES[reporters] ?? 1;
  for (const openid of watch.openids) await allow(scene, openid, reporters * times + 10);
  const member = watch.duty[0] as Signed;
  const before = await inboxOf(watch.port, member);
  const pushed: number[] = [];
  const wechat: number[] = [];
  const after: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const salvo = await oneSalvo(scene, watch, reporters);
    pushed.push(...salvo.pushed);
    wechat.push(...salvo.wechat);
    after.push(...salvo.after);
  }
  return {
    reporters,
    reports: reporters * times,
    pushedP50: percentile(pushed, 0.5),
    pushedP99: percentile(pushed, 0.99),
    wechatP50: percentile(wechat, 0.5),
    wechatP99: percentile(wechat, 0.99),
    afterP50: percentile(after, 0.5),
    afterP99: percentile(after, 0.99),
    missed: reporters * times - ((await inboxOf(watch.port, member)) - before),
  };
}

async function oneSalvo(scene: Scene, { port, reporters: people, duty }: Watch, reporters: number) {
  const listening = await listen(port, duty[0] as Signed);
  const sent = new Map<string, Sent>();
  const instant = (): number => performance.timeOrigin + performance.now();
  const one = async (n: number): Promise<void> => {
    const at = instant();
    const number = await report(port, people[n % people.length] as Signed);
    sent.set(number, { at, answered: instant() });
  };
  await Promise.all(Array.from({ length: reporters }, (_, n) => one(n)));
  const waits = await untilAll(scene, sent);
  listening.close();
  const starts = [...sent.values()].map(({ at }) => at).sort((first, second) => first - second);
  return { ...waits, pushed: listening.heard.slice(0, reporters).map((at, n) => at - (starts[n] ?? at)) };
}

/** The person says yes often enough, to WeChat and to us. */
async function allow(scene: Scene, openid: string, times: number): Promise<void> {
  await scene.control(`/grants/${openid}`, { 'duty-alert': times }, 'PUT');
}

async function report(port: number, { token }: Signed): Promise<string> {
  const answer = await askOnce(port, {
    method: 'POST',
    path: '/api/tickets',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ place: { building: 5, unit: 2 }, category: 'ice_snow', text: '楼门口结冰了' }),
  });
  return (answer.body as { number: string }).number;
}

async function inboxOf(port: number, { token }: Signed): Promise<number> {
  const { body } = await askOnce(port, {
    method: 'GET',
    path: '/api/inbox',
    headers: { authorization: `Bearer ${token}` },
    body: '',
  });
  return (body as { unread: number }).unread;
}

/** A duty phone with the board open. */
function listen(port: number, { token }: Signed): Promise<Listening> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/ws`);
  const heard: number[] = [];
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('no WebSocket')));
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ token }));
      setTimeout(() => resolve({ heard, close: () => socket.close() }), 300);
    });
    socket.addEventListener('message', ({ data }) => {
      const { topic } = JSON.parse(String(data)) as { topic: string };
      if (topic === 'inbox') heard.push(performance.timeOrigin + performance.now());
    });
  });
}

interface Call {
  at: string;
  path: string;
  answer: { errcode?: number };
  body?: { data?: Record<string, { value: string }> };
}

/** When WeChat first said yes to a message about each ticket number. */
function firstAccepted(calls: readonly Call[]): Map<string, number> {
  const first = new Map<string, number>();
  const accepted = calls.filter(
    ({ path, answer }) => path === '/cgi-bin/message/subscribe/send' && answer.errcode === 0,
  );
  for (const { at, body } of accepted) {
    const number = body?.data?.['character_string5']?.value;
    if (number !== undefined && !first.has(number)) first.set(number, Date.parse(at));
  }
  return first;
}

/** WeChat's whole log is long: looked into rarely, so that looking does not disturb what is measured. */
const LOOK_EVERY_MS = 700;

/** Waits until WeChat has accepted one message for each report, and answers how long each took. */
async function untilAll(
  scene: Scene,
  sent: ReadonlyMap<string, Sent>,
): Promise<{ wechat: number[]; after: number[] }> {
  const until = performance.now() + 60_000;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const first = firstAccepted(await scene.control<Call[]>('/calls'));
    const heard = [...sent].filter(([number]) => first.has(number));
    if (heard.length < sent.size && performance.now() < until) continue;
    return {
      wechat: heard.map(([number, { at }]) => (first.get(number) ?? at) - at),
      after: heard.map(([number, { answered }]) => (first.get(number) ?? answered) - answered),
    };
  }
}
