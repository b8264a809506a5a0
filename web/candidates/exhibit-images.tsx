import { useQuery } from '@tanstack/react-query';
import { ImageFacts } from '../images/image-facts.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';

/** Images that are shown; a bullet has a scan of each land. */
const SHOWN = 200;

/** The images of an exhibit, closed at first: who looks at candidates has seen them. */
export function ExhibitImages({ exhibitId }: { exhibitId: string }) {
  const { candidates: words, marks } = useWords();
  const { client } = useSession();
  const { data } = useQuery({
    queryKey: ['exhibits', exhibitId, 'images'],
    queryFn: ({ signal }) =>
      client.get('/v1/exhibits/{exhibitId}/images', { path: { exhibitId }, query: { limit: SHOWN }, signal }),
  });
  if (data === undefined) return null;
  return (
    <details>
      <summary>{words.images(data.images.length)}</summary>
      <ul className="uploads">
        {data.images.map(({ id, fileName, mark, land }) => (
          <li key={id}>
            <h3>
              {marks[mark]} {land}
            </h3>
            <p>{fileName}</p>
            <ImageFacts imageId={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
