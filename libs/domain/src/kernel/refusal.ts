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
