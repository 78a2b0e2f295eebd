/** The frame of the page; the script fills it, with text only. */
export const PAGE_HTML = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>服务通知</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<header class="bar">
<button class="back" id="back" type="button" hidden aria-label="返回全部手机">
<svg viewBox="0 0 12 20" width="12" height="20" aria-hidden="true"><path d="M10 2 2 10l8 8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>
</button>
<h1 id="title">服务通知</h1>
<p class="who" id="who"></p>
</header>
<main id="main" aria-live="polite"></main>
<script src="page.js"></script>
</body>
</html>
`;
