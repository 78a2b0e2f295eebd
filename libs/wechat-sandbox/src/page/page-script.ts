/**
 * Draws the phones and their messages. Everything from outside goes in as text, never as markup. Asks every
 * second instead of holding a stream: a wall of phones would use up the browser's connections to one host.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
(function () {
  const params = new URLSearchParams(location.search);
  const only = params.get('openid');
  const number = params.get('tel');
  let chosen = only;
  let drawn = '';
  const seen = new Set();
  const id = (name) => document.getElementById(name);

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });

  function timeOf(at, now) {
    const [then, today] = [new Date(at), new Date(now)];
    const time = clock.format(then);
    return day.format(then) === day.format(today) ? time : day.format(then) + ' ' + time;
  }

  function heart() {
    const logo = make('span', 'logo');
    logo.setAttribute('aria-hidden', 'true');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('width', '15');
    svg.setAttribute('height', '15');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M12 21C5 15 2 11.5 2 8a5 5 0 0 1 10-1 5 5 0 0 1 10 1c0 3.500-3 7-10 13z');
    path.setAttribute('fill', 'currentColor');
    svg.append(path);
    logo.append(svg);
    return logo;
  }

  async function open(notice) {
    const address = 'inbox/' + encodeURIComponent(notice.openid) + '/' + encodeURIComponent(notice.id) + '/open';
    const { page, url } = await (await fetch(address, { method: 'POST' })).json();
    if (window.parent !== window) {
      window.parent.postMessage({ type: 'open-page', openid: notice.openid, page: page }, '*');
      await refresh();
    } else {
      location.assign(url);
    }
  }

  function card(notice) {
    const button = make('button', seen.size > 0 && !seen.has(notice.id) ? 'notice arrived' : 'notice');
    button.type = 'button';
    const app = make('span', 'app');
    app.append(heart(), make('span', '', '家门口'));
    if (!notice.isRead) app.append(make('span', 'new', '未读'));
    const fields = make('dl', 'fields');
    for (const field of notice.fields) fields.append(make('dt', '', field.label), make('dd', '', field.value));
    const foot = make('span', 'open');
    foot.append(make('span', '', '进入小程序查看'), make('span', '', '›'));
    button.append(app, make('h2', '', notice.title), fields, foot);
    button.addEventListener('click', () => void open(notice));
    return button;
  }

  const RINGS = { sms: '短信', call: '来电', wecom: '企业微信' };

  async function tell(ring, what, said) {
    const address = 'telephones/' + encodeURIComponent(ring.to) + '/' + encodeURIComponent(ring.id) + '/' + what;
    const headers = { 'content-type': 'application/json' };
    await fetch(address, { method: 'POST', headers: headers, body: JSON.stringify(said) });
    await refresh();
  }

  function key(ring, words, what, said) {
    const button = make('button', 'key', words);
    button.type = 'button';
    button.addEventListener('click', () => void tell(ring, what, said));
    return button;
  }

  /** A text, or a call that can be answered with a key. */
  function rung(ring) {
    const box = make('section', 'notice rung' + (seen.size > 0 && !seen.has(ring.id) ? ' arrived' : ''));
    const head = make('h2', 'app');
    head.append(heart(), make('span', '', RINGS[ring.kind] + ' · ' + ring.to));
    box.append(head, make('p', 'text', ring.text));
    if (ring.kind !== 'call') return box;
    const keys = make('p', 'keys');
    if (ring.key === null) keys.append(key(ring, '按 1，我去', 'key', { key: '1' }), key(ring, '没接到', 'end', { how: 'no-answer' }));
    else keys.append(make('span', 'left', ring.key === '' ? '没接到' : '按了 ' + ring.key));
    box.append(keys);
    return box;
  }

  function empty(strong, words) {
    const box = make('p', 'empty');
    box.append(make('strong', '', strong), words);
    return [box];
  }

  /** Messages of WeChat and what rang beside it, as they came. */
  function thread(phone, rings, now) {
    const parts = [];
    let last = '';
    const all = (phone ? phone.inbox : []).concat(rings).sort((one, other) => one.at.localeCompare(other.at));
    for (const one of all) {
      const time = timeOf(one.at, now);
      if (time !== last) parts.push(make('p', 'time', time));
      last = time;
      parts.push(one.to === undefined ? card(one) : rung(one));
    }
    if (parts.length === 0) return empty('还没有通知', '值班提醒、办理进度会出现在这里');
    if (phone) parts.push(make('p', 'left', phone.left > 0 ? '还能收 ' + phone.left + ' 条提醒' : '没有可用的提醒次数了'));
    return parts;
  }

  function row(phone, now) {
    const button = make('button', 'phone');
    button.type = 'button';
    const face = make('span', 'face', Array.from(phone.nickname)[0] || '人');
    const unread = phone.inbox.filter((notice) => !notice.isRead).length;
    if (unread > 0) face.append(make('span', 'badge', unread > 99 ? '99+' : String(unread)));
    const last = phone.inbox[phone.inbox.length - 1];
    const matter = last && (last.fields.find((field) => field.key.startsWith('thing')) || last.fields[0]);
    const line = last ? last.title + (matter ? '：' + matter.value : '') : '还没有通知';
    button.append(face, make('span', 'name', phone.nickname), make('span', 'when', last ? timeOf(last.at, now) : ''), make('span', 'last', line));
    button.addEventListener('click', () => { chosen = phone.openid; void refresh(); });
    const item = make('li');
    item.append(button);
    return item;
  }

  /** A number, or an account in WeCom, that was called beside WeChat. */
  function numberRow(to, rings, now) {
    const last = rings[rings.length - 1];
    const button = make('button', 'phone');
    button.type = 'button';
    button.append(make('span', 'face', '☎'), make('span', 'name', to), make('span', 'when', timeOf(last.at, now)), make('span', 'last', RINGS[last.kind] + '：' + last.text));
    button.addEventListener('click', () => { chosen = TO + to; void refresh(); });
    const item = make('li');
    item.append(button);
    return item;
  }

  function wall(phones, rings, now) {
    if (phones.length + rings.length === 0) return empty('还没有手机', '有人登录以后会出现在这里');
    const list = make('ul', 'phones');
    const numbers = Array.from(new Set(rings.map((ring) => ring.to))).reverse();
    list.append(...phones.map((phone) => row(phone, now)));
    list.append(...numbers.map((to) => numberRow(to, rings.filter((ring) => ring.to === to), now)));
    return [list];
  }

  const TO = 'to:';

  /** What rang at the number chosen on the wall, or at the one this page was opened for. */
  function ofChosen(rings) {
    const to = chosen !== null && chosen.startsWith(TO) ? chosen.slice(TO.length) : number;
    return chosen === null ? rings : rings.filter((ring) => ring.to === to);
  }

  function draw({ now, phones, rings: all }) {
    const phone = phones.find((candidate) => candidate.openid === chosen);
    const rings = ofChosen(all);
    const state = JSON.stringify([chosen, chosen === null ? phones : phone, rings]);
    if (state === drawn) return;
    const shown = (phone ? phone.inbox : []).concat(rings);
    const isNew = chosen !== null && shown.some((one) => !seen.has(one.id));
    drawn = state;
    id('back').hidden = only !== null || chosen === null;
    id('title').textContent = chosen === null ? '大家的手机' : phone ? '服务通知' : '电话和短信';
    id('who').textContent = phone ? params.get('name') || phone.nickname : '';
    id('main').replaceChildren(...(chosen === null ? wall(phones, rings, now) : thread(phone, rings, now)));
    if (chosen !== null) shown.forEach((one) => seen.add(one.id));
    if (isNew) window.scrollTo(0, document.documentElement.scrollHeight);
  }

  async function refresh() {
    const answer = await fetch('page.json').catch(() => null);
    if (answer && answer.ok) draw(await answer.json());
  }

  id('back').addEventListener('click', () => { chosen = null; void refresh(); });
  void refresh();
  setInterval(() => { if (!document.hidden) void refresh(); }, 1000);
})();
`;
