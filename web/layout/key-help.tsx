import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import { useKeys } from './use-keys.ts';

/** The keys of a page, behind a button and the key `?`. @param keys each with what it does */
export function KeyHelp({ keys }: { keys: readonly (readonly string[])[] }) {
  const { help } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (): void => dialog.current?.showModal();
  useKeys({ '?': open });
  return (
    <>
      <Button onPress={open}>{help.open}</Button>
      <dialog ref={dialog} aria-labelledby="key-help">
        <h2 id="key-help">{help.title}</h2>
        <dl className="keys">
          {keys.map(([key, deed]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
        <Button onPress={() => dialog.current?.close()}>{help.close}</Button>
      </dialog>
    </>
  );
}
