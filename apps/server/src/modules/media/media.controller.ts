import { type InputOf, openMedia, readTranscript, uploadMedia } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input, Upload } from '../../platform/http/endpoint.decorator';
import type { UploadedFile } from '../../platform/http/upload';
import { OpenMedia } from './open-media';
import { ReadTranscript } from './read-transcript.query';
import { UploadMedia } from './upload-media';

@Controller()
export class MediaController {
  constructor(
    private readonly upload: UploadMedia,
    private readonly open: OpenMedia,
    private readonly transcript: ReadTranscript,
  ) {}

  @Endpoint(uploadMedia)
  uploadMedia(@CurrentAct() act: CallerAct, @Upload() file: UploadedFile) {
    return this.upload.execute(act, file.bytes);
  }

  @Endpoint(readTranscript)
  readTranscript(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readTranscript>) {
    return this.transcript.execute(caller, input);
  }

  @Endpoint(openMedia)
  openMedia(@Input() input: InputOf<typeof openMedia>) {
    return this.open.execute(input);
  }
}
