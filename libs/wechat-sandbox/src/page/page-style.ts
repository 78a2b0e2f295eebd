/** A service-notice thread as people know it from their phones, in sizes an older eye can read. */
export const PAGE_STYLE = `
:root {
  --ground: #ededed; --card: #fff; --ink: #1a1a1a; --soft: #6b6b6b; --line: #e8e8e8;
  --heart: #c8321f; --heart-ink: #fff; --link: #3d5a86; --press: #f2f2f2; --bar: #ededed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #111; --card: #1f1f1f; --ink: #ececec; --soft: #a0a0a0; --line: #2f2f2f;
    --heart: #e0513c; --link: #9db8e0; --press: #292929; --bar: #1a1a1a;
  }
}
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; }
body {
  min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 18px/1.5 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
}
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--link); outline-offset: -3px; }
.bar {
  position: sticky; top: 0; z-index: 1; display: grid; place-items: center; min-height: 56px; padding: 6px 56px;
  background: var(--bar); border-bottom: 1px solid var(--line);
}
.bar h1 { font-size: 19px; font-weight: 600; line-height: 1.3; }
.who { font-size: 15px; line-height: 1.3; color: var(--soft); }
.who:empty { display: none; }
.back { position: absolute; left: 0; top: 0; width: 56px; height: 100%; display: grid; place-items: center; }
main { max-width: 560px; margin: 0 auto; padding: 8px 12px max(24px, env(safe-area-inset-bottom)); }
.time { margin: 18px 0 10px; text-align: center; font-size: 15px; color: var(--soft); }
.notice {
  display: block; width: 100%; background: var(--card); border-radius: 10px; overflow: hidden;
  box-shadow: 0 1px 2px rgb(0 0 0 / 5%);
}
.notice + .notice { margin-top: 12px; }
.notice:active, .phone:active { background: var(--press); }
.app { display: flex; align-items: center; gap: 8px; padding: 14px 16px 0; font-size: 15px; color: var(--soft); }
.app .new { margin-left: auto; display: flex; align-items: center; gap: 6px; color: var(--heart); font-weight: 600; }
.app .new::before { content: ""; width: 9px; height: 9px; border-radius: 50%; background: var(--heart); }
.logo {
  flex: none; width: 24px; height: 24px; border-radius: 50%; background: var(--heart); color: var(--heart-ink);
  display: grid; place-items: center;
}
.notice h2 { padding: 10px 16px 12px; font-size: 21px; font-weight: 600; line-height: 1.35; }
.fields { padding: 0 16px 16px; display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; }
.fields dt { color: var(--soft); min-width: 4em; white-space: nowrap; }
.fields dd { overflow-wrap: anywhere; }
.rung .app { font-weight: 600; color: var(--ink); }
.rung .text { padding: 10px 16px 16px; font-size: 19px; overflow-wrap: anywhere; }
.keys { display: flex; gap: 1px; border-top: 1px solid var(--line); background: var(--line); }
.key { flex: 1; min-height: 56px; padding: 0 12px; text-align: center; background: var(--card); color: var(--link); font-size: 18px; }
.key:first-child { color: var(--heart); font-weight: 600; }
.key:active { background: var(--press); }
.keys .left { flex: 1; margin: 0; padding: 12px; background: var(--card); }
.open {
  display: flex; justify-content: space-between; align-items: center; min-height: 52px; padding: 0 16px;
  border-top: 1px solid var(--line); color: var(--link); font-size: 17px;
}
.phones { list-style: none; padding: 0; border-radius: 10px; overflow: hidden; background: var(--card); }
.phones li + li { border-top: 1px solid var(--line); }
.phone { display: grid; grid-template-columns: 52px 1fr auto; gap: 2px 12px; width: 100%; padding: 14px 16px; align-items: center; }
.face {
  position: relative; grid-row: span 2; width: 52px; height: 52px; border-radius: 8px; display: grid; place-items: center;
  background: #8a4b3c; color: #fff; font-size: 22px;
}
li:nth-child(4n+2) .face { background: #4d6a58; }
li:nth-child(4n+3) .face { background: #8a6a2f; }
li:nth-child(4n+4) .face { background: #4c6383; }
.badge {
  position: absolute; top: -8px; right: -8px; min-width: 24px; height: 24px; padding: 0 6px; border-radius: 12px;
  background: #d3281c; color: #fff; font-size: 14px; line-height: 20px; border: 2px solid var(--card); text-align: center;
}
.name { font-weight: 600; overflow-wrap: anywhere; }
.when { font-size: 14px; color: var(--soft); }
.last { grid-column: 2 / 4; font-size: 16px; color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.empty { padding: 30vh 24px 0; text-align: center; color: var(--soft); }
.empty strong { display: block; margin-bottom: 6px; font-size: 20px; color: var(--ink); font-weight: 600; }
.left { margin-top: 20px; text-align: center; font-size: 15px; color: var(--soft); }
@media (prefers-reduced-motion: no-preference) {
  .notice.arrived { animation: arrive 260ms ease-out; }
  @keyframes arrive { from { transform: translateY(12px); opacity: 0; } }
}
`;
