/**
 * Every way this product says "no", with the HTTP status it travels under and the one kind sentence a person reads.
 * A refusal is expected; anything else that goes wrong is a bug and answers 500.
 */
export const REFUSALS = {
  'input.invalid': { status: 422, message: '有一项没填好，请再看看。' },
  'input.malformed': { status: 400, message: '收到的内容读不懂，请重新提交。' },
  'input.too-large': { status: 413, message: '内容太大了，请删减后再试。' },
  'input.content-type': { status: 415, message: '内容的格式不对，请重新提交。' },
  'request.slow': { status: 408, message: '网络太慢，内容没有收全，请再试一次。' },
  'route.unknown': { status: 404, message: '没有这个地址。' },
  'method.unknown': { status: 405, message: '这个地址不支持这样的操作。' },
  'rate.limited': { status: 429, message: '操作太频繁了，请稍等一会儿再试。' },
  'key.reused': { status: 409, message: '这个编号已经用在另一件事上了，请重新提交。' },
  'key.in-progress': { status: 409, message: '同一件事正在提交，请稍等。' },
  'session.missing': { status: 401, message: '请先登录。' },
  'session.expired': { status: 401, message: '登录已过期，请重新进入。' },
  'session.reused': { status: 401, message: '这次登录已在别处使用，为了安全请重新进入。' },
  'sign-in.code-invalid': { status: 401, message: '微信登录没有成功，请退出小程序再进一次。' },
  'sign-in.blocked': { status: 403, message: '微信提示这个账号有风险，请直接打电话给驿站。' },
  'sign-in.unavailable': { status: 503, message: '微信暂时没有回应，请稍后再试，急事请打驿站电话。' },
  'role.not-allowed': { status: 403, message: '您现在的身份不能做这件事。' },
  'role.unknown': { status: 404, message: '没有找到这个身份。' },
  'person.unknown': { status: 404, message: '没有找到这个人。' },
  'invitation.invalid': { status: 404, message: '这个邀请码不对或已经过期，请找站长要新的。' },
  'door.unknown': { status: 404, message: '没有找到这个二维码，请打驿站电话。' },
  'door.retired': { status: 410, message: '这个二维码已停用，请扫门口新的二维码，或直接打驿站电话。' },
  'plates.unavailable': { status: 503, message: '微信暂时画不出小程序码，请稍后再试，或先打印普通二维码。' },
  'place.unknown': { status: 422, message: '没有这个楼门，请重新选择。' },
  'media.unknown': { status: 404, message: '没有找到这张照片或录音。' },
  'media.type': { status: 415, message: '只收照片和录音，请换一个文件。' },
  'media.too-large': { status: 413, message: '文件太大了，照片请小于 15 MB，录音请小于 60 秒。' },
  'media.broken': { status: 422, message: '这个文件打不开，请重新拍一张。' },
  'media.link-expired': { status: 403, message: '图片链接已过期，请刷新页面。' },
  'party.unknown': { status: 422, message: '没有找到这个单位，请重新选择。' },
  'ticket.unknown': { status: 404, message: '没有找到这件事。' },
  'ticket.wrong-state': { status: 409, message: '这件事刚刚有了变化，请刷新后再看。' },
  'ticket.already-accepted': { status: 409, message: '这件事已经有人接了。' },
  'ticket.not-yours': { status: 403, message: '这件事由别人办理。' },
  'ticket.own-work': { status: 403, message: '自己办的事，要请别人来确认。' },
  'ticket.already-returned': { status: 409, message: '同一件事只能退回一次，请与驿站商量。' },
  'ticket.proof-missing': { status: 422, message: '请附上处理后的照片和办理人姓名。' },
  'link.closed': {
    status: 404,
    message: '这个链接打不开了：可能已经办完、过了期，或者换了新的。请打电话问发链接给您的驿站。',
  },
  'link.unknown': { status: 404, message: '没有找到这个链接。' },
  'link.too-many': { status: 409, message: '这件事的链接已经够多了，请先停用一个再发。' },
  'role.last-of-chain': {
    status: 409,
    message: '这是驿站最后一位站长或街道联系人，不能取消；请先请好接替的人。',
  },
  'slot.unknown': { status: 404, message: '没有找到这个班次。' },
  'slot.started': { status: 409, message: '这个班已经开始，不能再改了。' },
  'slot.over': { status: 409, message: '这个班已经结束了。' },
  'slot.not-yet': { status: 409, message: '还没到报到的时间。' },
  'slot.full': { status: 409, message: '这个班人已经够了，谢谢您。' },
  'seat.unknown': { status: 404, message: '您不在这个班里。' },
  'seat.taken': { status: 409, message: '这个人已经在这个班里了。' },
  'seat.overlaps': { status: 409, message: '这个时间您已经有班了。' },
  'seat.against-rules': { status: 409, message: '这样排不合值班规矩，请看看下面的说明。' },
  'seat.on-leave': { status: 409, message: '这几天您请了假，先销假再来。' },
  'seat.not-a-member': { status: 422, message: '这个人不是本站的值班人员。' },
  'seat.away': { status: 409, message: '原来值这个班的人那天请了假，换不回去了，请站长另作安排。' },
  'seat.changed': { status: 409, message: '这个班刚刚有了变动，请刷新后再看。' },
  'undo.too-late': { status: 409, message: '已经过了能撤回的时候，请联系站长。' },
  'check-in.wrong-code': { status: 422, message: '报到码不对，请看驿站屏幕上现在的六位数字。' },
  'check-in.too-many': { status: 429, message: '报到码输错太多次了，请过十分钟再试，或请站长代为报到。' },
  'check-in.not-here': { status: 403, message: '请到驿站扫码或输入屏幕上的数字报到。' },
  'screen.unknown': { status: 404, message: '这块驿站屏已停用，请站长重新开通。' },
  'cover.unknown': { status: 404, message: '没有找到这个顶班请求。' },
  'cover.already-taken': { status: 409, message: '已经有人顶上了，谢谢您。' },
  'swap.unknown': { status: 404, message: '没有找到这个换班请求。' },
  'swap.wrong-state': { status: 409, message: '这个换班请求已经有了结果，请刷新后再看。' },
  'swap.not-yours': { status: 403, message: '这个换班请求不是问您的。' },
  'leave.unknown': { status: 404, message: '没有找到这次请假。' },
  'draft.unknown': { status: 404, message: '没有找到这份排班草稿。' },
  'draft.changed': { status: 409, message: '这份草稿刚刚有了变动，已为您刷新，请再看看。' },
  'draft.wrong-state': { status: 409, message: '这份草稿现在不能这样操作。' },
  'draft.bad-days': { status: 422, message: '请选一段从今天以后、不超过62天的日子。' },
  'draft.nothing-to-undo': { status: 409, message: '没有可以撤回的改动了。' },
  'policy.invalid': { status: 422, message: '值班规矩有一处对不上，请看看下面的说明。' },
  'escalation.invalid': { status: 422, message: '叫人的规矩有一处对不上，请看看下面的说明。' },
  'calendar.unreadable': { status: 422, message: '这个日历文件读不懂，请换一个日历文件。' },
  'calendar-link.unknown': { status: 404, message: '这个日历链接已停用，请在小程序里重新开通。' },
  'handover.unknown': { status: 404, message: '没有找到这张交接单。' },
  'handover.wrong-state': { status: 409, message: '这张交接单刚刚有了变化，请刷新后再看。' },
  'handover.full': { status: 409, message: '这张交接单的留言已经写满了，请当面跟接班的人说一声。' },
  'handover.not-yours': { status: 403, message: '这张交接单由当班的人交接。' },
  'alert-test.unknown': { status: 404, message: '没有找到这次试发。' },
  'alert-test.too-many': { status: 429, message: '刚刚已经试过几次了，请过一会儿再试。' },
  'notice.unknown': { status: 404, message: '没有找到这条提醒。' },
  'work.unknown': { status: 404, message: '没有找到这项没办成的工作。' },
  'callback.forged': { status: 403, message: '来源不明的通知，已拒收。' },
  'server.busy': { status: 503, message: '现在人太多，请稍后再试，急事请打驿站电话。' },
  'server.failed': { status: 500, message: '系统出了点问题，您的内容没有丢，请稍后再试。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A clear "no": the code a program reads and the sentence a person reads. `details` never holds personal data. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: RefusalCode, details?: Readonly<Record<string, unknown>>) {
    super(REFUSALS[code].message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
