import { randomUUID } from 'node:crypto';
import type { Role } from '../../../casework/rights/roles.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';

export const PASSWORD = 'quiet tamarind lane';

/** Somebody who can sign in. */
export interface PersonUnderTest {
  readonly id: string;
  readonly email: string;
}

interface Wish {
  readonly role: Role;
  readonly agencyId: string | null;
}

/** Enters a person by the administrator's token, without a password. */
export async function enterPerson(api: ApiUnderTest, ...assignments: Wish[]): Promise<PersonUnderTest> {
  const email = `p-${randomUUID()}@lab.example`;
  const { body } = await api.post('/v1/people', { name: 'Ines Clarke', email, assignments });
  return { id: String(body.id), email };
}

/** The code of a new invitation. */
export async function invite(api: ApiUnderTest, personId: string): Promise<string> {
  const { body } = await api.call('POST', `/v1/people/${personId}/invitations`);
  return String(body.code);
}

/** Sets a password with a new invitation. */
export async function givePassword(
  api: ApiUnderTest,
  personId: string,
  password: string = PASSWORD,
): Promise<void> {
  const code = await invite(api, personId);
  const { status } = await new BrowserUnderTest(api).post('/v1/invitations/acceptance', { code, password });
  if (status !== 200) throw new Error(`The invitation was answered with ${status}.`);
}

/** A person with a password, signed in. */
export async function signedIn(
  api: ApiUnderTest,
  ...assignments: Wish[]
): Promise<{ person: PersonUnderTest; browser: BrowserUnderTest }> {
  const person = await enterPerson(api, ...assignments);
  await givePassword(api, person.id);
  const browser = new BrowserUnderTest(api);
  const { status } = await browser.signIn(person.email, PASSWORD);
  if (status !== 201) throw new Error(`The sign-in was answered with ${status}.`);
  return { person, browser };
}
