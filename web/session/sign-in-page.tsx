import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { BreechlinkClient, BreechlinkProblem } from '../../client/index.ts';
import { Choices } from '../layout/choices.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useWords } from '../words/words.tsx';

interface SignInPageProps {
  /** Whether a session has ended by itself just now. */
  readonly ended: boolean;
  onEnter(token: string): void;
}

/** The way in: an API token, which is tried before it is kept. */
export function SignInPage({ ended, onEnter }: SignInPageProps) {
  const { signIn, product } = useWords();
  const [trouble, setTrouble] = useState<Error | undefined>();
  const [token, setToken] = useState('');
  const [trying, setTrying] = useState(false);

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (trying) return;
    setTrying(true);
    const fault = await tryToken(token.trim());
    setTrying(false);
    setTrouble(fault);
    if (fault === undefined) onEnter(token.trim());
  }

  return (
    <main className="way-in">
      <h1>{product}</h1>
      <p>{signIn.purpose}</p>
      {ended && <p role="status">{signIn.ended}</p>}
      <Form onSubmit={(event) => void enter(event)}>
        <TextField value={token} onChange={setToken} isRequired type="password" autoComplete="off">
          <Label>{signIn.token}</Label>
          <Input />
          <Text slot="description">{signIn.tokenHint}</Text>
        </TextField>
        <Button type="submit">{trying ? signIn.trying : signIn.enter}</Button>
      </Form>
      {trouble !== undefined && <Trouble of={trouble} />}
      <Choices />
    </main>
  );
}

/** What is wrong with a token. A role that may not list cases is a matter for later: the token itself is good. */
async function tryToken(token: string): Promise<Error | undefined> {
  try {
    await new BreechlinkClient({ url: location.origin, token }).get('/v1/cases', { query: { limit: 1 } });
    return undefined;
  } catch (error) {
    if (error instanceof BreechlinkProblem && error.status === 403) return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}
