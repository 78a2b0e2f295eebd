export { MediaModule } from './media.module';
export { UploadMedia } from './upload-media';
export { Media, type Attachment } from './media';
