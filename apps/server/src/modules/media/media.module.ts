import { Module } from '@nestjs/common';
import { CONFIG } from '../../platform/config';
import { ForgetUnusedMediaTimer } from './forget-unused-media.timer';
import { Media } from './media';
import { MediaController } from './media.controller';
import { MediaLinks } from './media-links';
import { OpenMedia } from './open-media';
import { ReadTranscript } from './read-transcript.query';
import { RemoveMediaFilesSender } from './remove-media-files.sender';
import { UploadMedia } from './upload-media';
import { createTranscriber, TRANSCRIBER } from './voice/transcriber';

@Module({
  controllers: [MediaController],
  providers: [
    Media,
    MediaLinks,
    UploadMedia,
    OpenMedia,
    ReadTranscript,
    { provide: TRANSCRIBER, useFactory: createTranscriber, inject: [CONFIG] },
    ForgetUnusedMediaTimer,
    RemoveMediaFilesSender,
  ],
  exports: [Media, UploadMedia],
})
export class MediaModule {}
