import { useTitle } from '../layout/use-title.ts';
import { useWords } from '../words/words.tsx';
import { EntryForm } from './entry-form.tsx';
import { Uploads } from './uploads.tsx';

/** Where exhibits and the images of their marks are entered. */
export function IntakePage() {
  const { intake } = useWords();
  useTitle(intake.title);
  return (
    <>
      <h1>{intake.title}</h1>
      <EntryForm />
      <Uploads />
    </>
  );
}
