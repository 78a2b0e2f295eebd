/** What an installation is told that speaks every way there is; the pretend telephone company lives beside WeChat. */
export const allChannels = (wechatUrl: string): Record<string, string> => ({
  WECHAT_WORK_TEMPLATE_DUTY_ALERT: 'work-duty-alert',
  WECOM_API_BASE: wechatUrl,
  WECOM_CORP_ID: 'ww-of-the-stories',
  WECOM_SECRET: 'sandbox-wecom-secret',
  WECOM_AGENT_ID: '1000002',
  TENCENT_SECRET_ID: 'sandbox-id',
  TENCENT_SECRET_KEY: 'sandbox-key',
  SMS_API_BASE: `${wechatUrl}/tencent/sms`,
  SMS_APP_ID: '1400000000',
  SMS_SIGN: '家门口驿站',
  SMS_TEMPLATE: '1001',
  VOICE_API_BASE: `${wechatUrl}/tencent/vms`,
  VOICE_APP_ID: '1400000001',
  VOICE_TEMPLATE: '2001',
  TELEPHONE_CALLBACK_SECRET: CALLBACK_SECRET,
});

export const CALLBACK_SECRET = 'a-secret-address-of-the-stories';
