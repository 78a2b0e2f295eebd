import Taro from '@tarojs/taro';
import { mediaUrl } from './media-url';

/** A file that waits on the server under a short-lived link. */
export interface WaitingFile {
  link: string;
  filename: string;
}

/** Opens a file: the browser saves it, WeChat fetches it and shows it, with its own way to send it on or to print it. */
export async function openFile({ link, filename }: WaitingFile): Promise<void> {
  const url = mediaUrl(link);
  if (process.env.TARO_ENV === 'h5') return follow(url, filename);
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
  if (statusCode !== 200) throw new Error(`the file answered ${statusCode}`);
  const fileType = filename.endsWith('.xlsx') ? 'xlsx' : 'pdf';
  await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true });
}

function follow(url: string, filename: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
}
