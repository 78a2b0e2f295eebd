export { createWechat, type Wechat, type WechatOptions } from './create-wechat';
export {
  isWechatFailure,
  WechatRefusal,
  WechatUncertain,
  WechatUnreachable,
  type Uncertainty,
  type WechatFailure,
} from './failures';
export type { CallReport } from './line/line';
export type { StoredToken, TokenStore } from './token/token-store';
export { createMemoryTokenStore } from './token/memory-token-store';
export type { WechatIdentity } from './endpoints/code2session';
export type { MiniprogramState, SubscribeMessage } from './endpoints/send-subscribe';
export type { RefusedReason, SendOutcome } from './endpoints/send-outcome';
export type { ListedTemplate } from './endpoints/list-templates';
export type { UnlimitedQr } from './endpoints/unlimited-qr';
export type { Scene, Unchecked, Verdict } from './endpoints/check-outcome';
export type { TextCheck, TextToCheck } from './endpoints/check-text';
export type { ImageCheck, ImageToCheck } from './endpoints/check-image';
export { templateValue, type TemplateValueKind } from './templates/template-value';
export { templateKeys } from './templates/template-keys';
export {
  missingTemplateKeys,
  type TemplateGap,
  type WantedTemplate,
} from './templates/missing-template-keys';
export {
  decodeCallback,
  verifyEcho,
  type CallbackQuery,
  type CallbackSecrets,
  type ReceivedCallback,
} from './callback/decode-callback';
export { encryptReply, type EncryptedReply, type Reply } from './callback/encrypt-reply';
export { CallbackRefusal, type CallbackDistrust } from './callback/callback-refusal';
export type {
  CallbackEvent,
  MediaChecked,
  OtherPush,
  SubscribeAnswer,
  SubscribeChange,
  SubscribePopup,
  SubscribeSent,
} from './callback/callback-event';
export { sealEnvelope, type Letter } from './callback/envelope';
export { signatureOf } from './callback/signature';
export { createSms, createVoice, type Telephone } from './tencent/telephone';
export type { SmsAccount, TextMessage } from './tencent/sms';
export type { VoiceAccount, VoiceCall } from './tencent/voice';
export { readSmsCallback, readVoiceCallback, type CallInVain } from './tencent/callbacks';
export { createWecom, type Wecom } from './wecom/wecom';
