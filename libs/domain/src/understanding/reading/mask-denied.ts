/** What is said to be over, not so, or somebody's remark about something else; it must not count as a report. */
const DENIED = new RegExp(
  [
    '(?:不是|并非|没有|没闻(?:见|到|着)|也没|没)(?:闻见|什么|啥)?[^，。,、 ]{0,2}(?:煤气|燃气|没气味|着火|明火|漏水|停水|停电|下水道?堵|返水|下雨|糊锅|堵|跳闸|异味|老鼠)[^，。,、 ]{0,2}(?=[，。,、 ；;]|$|就是|是|倒像)',
    // 不是下水道臭，…: the one thing it is not, whatever it is; 是不是 asks, and what is left is a clause of its own.
    '(?<![是要又还可这岂])(?:不是|并非)[^，。,、；;！!？?是吗呢说 ]{1,12}[，。,、；; ](?=[^，。,、；; ]{5})',
    '[^，。,、 ]{0,10}(?:修好了|弄好了|换好了|通好了|清走了|解决了|来水了|来电了|扫干净了|铲干净了)',
  ].join('|'),
  'g',
);

/** The text with what is denied or done taken out, as long as anything else remains. */
export function maskDenied(text: string): string {
  return text.replace(DENIED, ' ').trim();
}
