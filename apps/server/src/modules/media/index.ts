export { MediaModule } from './media.module';
export { Media, type Attachment } from './media';
