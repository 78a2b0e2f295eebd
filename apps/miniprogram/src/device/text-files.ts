/** Whether a file can be chosen here: in the browser. On WeChat the words are pasted instead. */
export const canPickTextFile = (): boolean => process.env.TARO_ENV !== 'weapp';

/** Lets the person choose one text file (`.ics`) and reads it; undefined when they gave up. */
export function pickTextFile(ending: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.accept = ending;
    chooser.addEventListener('cancel', () => resolve(undefined));
    chooser.addEventListener('change', () => {
      const file = chooser.files?.[0];
      if (file) file.text().then(resolve, reject);
      else resolve(undefined);
    });
    chooser.click();
  });
}
