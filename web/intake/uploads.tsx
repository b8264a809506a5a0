import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { UploadRow } from './upload-row.tsx';

/** What was sent in this session, and how far each image is. */
export function Uploads() {
  const { intake } = useWords();
  const { uploads } = useSession();
  const list = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const underWay = list.some(({ state }) => state === 'waiting' || state === 'sending');
  useEffect(() => {
    if (!underWay) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [underWay]);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{intake.sent}</h2>
      <ul className="uploads">
        {list.map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
