import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';
import { useWords } from '../words/words.tsx';

const TYPES = ['.x3p', '.png', '.tif', '.tiff', '.jpg', '.jpeg'];

/** Takes files that are dragged in, pasted or chosen. */
export function FileChooser({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { intake } = useWords();
  return (
    <DropZone className="drop-zone" onDrop={({ items }) => void readDropped(items).then(onFiles)}>
      <Text slot="label">{intake.drop}</Text>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={TYPES}
        onSelect={(list) => onFiles(list === null ? [] : [...list])}
      >
        <Button>{intake.choose}</Button>
      </FileTrigger>
    </DropZone>
  );
}

/** The files among what was dropped, those in dropped folders too. */
async function readDropped(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> {
  const files: File[] = [];
  for await (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    else if (item.kind === 'directory') files.push(...(await readDropped(item.getEntries())));
  }
  return files;
}
