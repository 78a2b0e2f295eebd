import { Text } from '@tarojs/components';
import { Sheet } from '../../ui/sheet';
import { ME_WORDS } from './words';

/** What is kept of a person, who sees it, and how to have it changed: in words one reads aloud. */
export function Privacy({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={ME_WORDS.privacy} onClose={onClose}>
      {ME_WORDS.privacyWords.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </Sheet>
  );
}
