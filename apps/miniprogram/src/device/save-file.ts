import Taro from '@tarojs/taro';

/** Hands a file to the person: the browser downloads it, WeChat offers to send it to a chat or to oneself. */
export async function saveFile(bytes: ArrayBuffer, fileName: string, mediaType: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(new Blob([bytes], { type: mediaType }), fileName);
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  await written(filePath, bytes);
  await Taro.shareFileMessage({ filePath, fileName });
}

function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function written(filePath: string, data: ArrayBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
