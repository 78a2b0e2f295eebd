import { Module } from '@nestjs/common';
import { ForgetUnusedMediaTimer } from './forget-unused-media.timer';
import { Media } from './media';
import { MediaController } from './media.controller';
import { MediaLinks } from './media-links';
import { OpenMedia } from './open-media';
import { RemoveMediaFilesSender } from './remove-media-files.sender';
import { UploadMedia } from './upload-media';

@Module({
  controllers: [MediaController],
  providers: [Media, MediaLinks, UploadMedia, OpenMedia, ForgetUnusedMediaTimer, RemoveMediaFilesSender],
  exports: [Media, UploadMedia],
})
export class MediaModule {}
