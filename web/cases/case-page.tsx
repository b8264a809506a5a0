import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { useCase } from './use-case.ts';

/** A case and its exhibits. */
export function CasePage({ caseId }: { caseId: string }) {
  const { cases: words, kinds, origins, layout } = useWords();
  const { client } = useSession();
  const { data: found, error } = useCase(caseId);
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['cases', caseId, 'exhibits', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.get('/v1/cases/{caseId}/exhibits', { path: { caseId }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  useTitle(found?.reference ?? words.title);
  if (error !== null) return <Trouble of={error} />;
  if (found === undefined) return <p role="status">{layout.loading}</p>;
  return (
    <>
      <h1>{found.reference}</h1>
      <p>{[found.title, found.place, found.occurredOn].filter((part) => part !== undefined).join(', ')}</p>
      <table>
        <caption>{words.exhibits}</caption>
        <thead>
          <tr>
            <th scope="col">{words.reference}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words.calibre}</th>
          </tr>
        </thead>
        <tbody>
          {data?.pages
            .flatMap((page) => page.exhibits)
            .map(({ id, reference, kind, origin, calibre }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/exhibits/${id}`}>{reference}</Link>
                </th>
                <td>{kinds[kind]}</td>
                <td>{origins[origin]}</td>
                <td>{calibre}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {hasNextPage && <Button onPress={() => void fetchNextPage()}>{layout.more}</Button>}
    </>
  );
}
