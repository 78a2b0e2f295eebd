/**
 * Draws the phones and their messages. Everything from outside goes in as text, never as markup. Asks every
 * second instead of holding a stream: a wall of phones would use up the browser's connections to one host.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
(function () {
  const params = new URLSearchParams(location.search);
  const only = params.get('openid');
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

  function empty(strong, words) {
    const box = make('p', 'empty');
    box.append(make('strong', '', strong), words);
    return [box];
  }

  function thread(phone, now) {
    const parts = [];
    let last = '';
    for (const notice of phone ? phone.inbox : []) {
      const time = timeOf(notice.at, now);
      if (time !== last) parts.push(make('p', 'time', time));
      last = time;
      parts.push(card(notice));
    }
    if (parts.length === 0) return empty('还没有通知', '值班提醒、办理进度会出现在这里');
    parts.push(make('p', 'left', phone.left > 0 ? '还能收 ' + phone.left + ' 条提醒' : '没有可用的提醒次数了'));
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

  function wall(phones, now) {
    if (phones.length === 0) return empty('还没有手机', '有人登录以后会出现在这里');
    const list = make('ul', 'phones');
    list.append(...phones.map((phone) => row(phone, now)));
    return [list];
  }

  function draw({ now, phones }) {
    const phone = phones.find((candidate) => candidate.openid === chosen);
    const state = JSON.stringify([chosen, chosen === null ? phones : phone]);
    if (state === drawn) return;
    const isNew = phone && phone.inbox.some((notice) => !seen.has(notice.id));
    drawn = state;
    id('back').hidden = only !== null || chosen === null;
    id('title').textContent = chosen === null ? '大家的手机' : '服务通知';
    id('who').textContent = phone ? phone.nickname : '';
    id('main').replaceChildren(...(chosen === null ? wall(phones, now) : thread(phone, now)));
    if (phone) phone.inbox.forEach((notice) => seen.add(notice.id));
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
