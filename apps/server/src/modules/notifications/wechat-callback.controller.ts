import { wechatCallback, wechatCallbackEcho, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, RawBody } from '../../platform/http/endpoint.decorator';
import type { FileBody } from '../../platform/http/file-body';
import { ReceivePush } from './receive-push';

const plain = (text: string): FileBody => ({ body: Buffer.from(text) });

@Controller()
export class WechatCallbackController {
  constructor(private readonly receivePush: ReceivePush) {}

  @Endpoint(wechatCallbackEcho)
  echo(@Input() query: InputOf<typeof wechatCallbackEcho>): FileBody {
    return plain(this.receivePush.echo(query));
  }

  /** `success` is what WeChat wants to read; anything else is delivered again. */
  @Endpoint(wechatCallback)
  async receive(
    @Input() query: InputOf<typeof wechatCallback>,
    @RawBody() rawBody: string,
  ): Promise<FileBody> {
    await this.receivePush.execute(query, rawBody);
    return plain('success');
  }
}
