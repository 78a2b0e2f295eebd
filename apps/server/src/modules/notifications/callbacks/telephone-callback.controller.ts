import { smsCallback, voiceCallback, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, RawBody } from '../../../platform/http/endpoint.decorator';
import type { FileBody } from '../../../platform/http/file-body';
import { TakeInTelephone } from './take-in-telephone';

/** What the telephone company wants to read; anything else is delivered again. */
const TAKEN: FileBody = { body: Buffer.from('{"result":0,"errmsg":"OK"}') };

@Controller()
export class TelephoneCallbackController {
  constructor(private readonly takeIn: TakeInTelephone) {}

  @Endpoint(voiceCallback)
  async voice(
    @Input() { secret }: InputOf<typeof voiceCallback>,
    @RawBody() rawBody: string,
  ): Promise<FileBody> {
    await this.takeIn.call(secret, rawBody);
    return TAKEN;
  }

  @Endpoint(smsCallback)
  async sms(@Input() { secret }: InputOf<typeof smsCallback>, @RawBody() rawBody: string): Promise<FileBody> {
    await this.takeIn.reports(secret, rawBody);
    return TAKEN;
  }
}
