import { uploadErrandMedia } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { Act } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Upload } from '../../../platform/http/endpoint.decorator';
import type { UploadedFile } from '../../../platform/http/upload';
import { UploadMedia } from '../../media/index';
import { Errands } from './errands';

/** Photos of a party without an account: they belong to the link they came by. */
@Controller()
export class ErrandMediaController {
  constructor(
    private readonly errands: Errands,
    private readonly media: UploadMedia,
  ) {}

  @Endpoint(uploadErrandMedia)
  async upload(@CurrentAct() act: Act, @Upload() file: UploadedFile) {
    return this.media.execute(await this.errands.callerBehind(act), file.bytes);
  }
}
