import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useSession } from '../session/session.ts';
import { useMay } from '../session/use-may.ts';
import { useWords } from '../words/words.tsx';

/** The cases, the newest first. */
export function CasesPage() {
  const { cases: words, layout } = useWords();
  const { client } = useSession();
  const mayEnter = useMay('images.upload');
  useTitle(words.title);
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['cases', 'pages'],
    queryFn: ({ pageParam, signal }) => client.get('/v1/cases', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const cases = data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <>
      <h1>{words.title}</h1>
      {error !== null && <Trouble of={error} />}
      {data !== undefined && cases.length === 0 && (
        <p>
          {words.none} {mayEnter && <Link href="/intake">{words.enterFirst}</Link>}
        </p>
      )}
      {cases.length > 0 && (
        <table>
          <caption className="for-readers">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.reference}</th>
              <th scope="col">{words.incident}</th>
              <th scope="col">{words.occurredOn}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, reference, title, place, occurredOn }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/cases/${id}`}>{reference}</Link>
                </th>
                <td>{[title, place].filter((part) => part !== undefined).join(', ')}</td>
                <td>{occurredOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && <Button onPress={() => void fetchNextPage()}>{layout.more}</Button>}
    </>
  );
}
