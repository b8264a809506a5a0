import { useQuery } from '@tanstack/react-query';
import { BreechlinkClient } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';

/** Where else people may sign in. */
export function ProviderLinks() {
  const { signIn } = useWords();
  const { data } = useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => new BreechlinkClient({ url: location.origin }).get('/v1/sign-in', { signal }),
  });
  if (data === undefined || data.identityProviders.length === 0) return null;
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">{signIn.elsewhere}</h2>
      <ul>
        {data.identityProviders.map(({ id, label, links }) => (
          <li key={id}>
            <a href={links.signIn}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
