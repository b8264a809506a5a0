import { describe, expect, test } from 'vitest';
import { stepOf, timeCode } from '../../casework/second-factors/time-code.ts';
import { findChromium, HOW_TO_GET_IT } from './find-chromium.ts';
import { PagesUnderTest } from './pages-under-test.ts';

const missing = findChromium() === undefined;
const EMAIL = 'a.joseph@lab.example';
const PASSWORD = 'four words of my own';

describe.skipIf(missing)(`signing in as a person${missing ? ` (${HOW_TO_GET_IT})` : ''}`, () => {
  const pages = new PagesUnderTest();

  /** Somebody who works for two agencies, one of which wants a second factor; the code of the invitation. */
  async function invite(): Promise<string> {
    const { client } = pages;
    const agency = await client.post('/v1/agencies', {
      body: { code: 'LAB', name: 'A laboratory', kind: 'laboratory', country: 'TT' },
    });
    await fetch(`${pages.url}/v1/agencies/${agency.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${pages.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ secondFactorRequired: true }),
    });
    const other = await client.post('/v1/agencies', {
      body: { code: 'SEA', name: 'Customs', kind: 'customs' },
    });
    const assignments = [
      { role: 'examiner' as const, agencyId: agency.id },
      { role: 'technician' as const, agencyId: other.id },
    ];
    const person = await client.post('/v1/people', {
      body: { name: 'Anaïs Joseph', email: EMAIL, assignments },
    });
    const { code } = await client.post('/v1/people/{personId}/invitations', {
      path: { personId: person.id },
    });
    return code ?? '';
  }

  async function signIn(): Promise<void> {
    const { page } = pages;
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  test('an invitation becomes a password, a second factor is enrolled, and both are asked for', async () => {
    const { page } = pages;
    const code = await invite();
    await page.goto('/');
    await page.getByText('I was invited').click();
    await page.getByLabel('Invitation code').fill(code);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText(`Sign in as ${EMAIL}`).waitFor();

    await signIn();
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    expect(await pages.violations()).toEqual([]);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Enrol a second factor' }).click();
    const secret = (await page.getByRole('code').textContent()) ?? '';
    await page.getByLabel('Code of your second factor').fill(timeCode(secret, stepOf(new Date())));
    await page.getByRole('button', { name: 'Put it into use' }).click();
    await page.getByRole('button', { name: 'I have written them down' }).click();
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    await page.reload();
    await page.getByText('Anaïs Joseph').waitFor();
    await page.getByRole('link', { name: 'Intake' }).click();
    await page.getByLabel('Agency').waitFor();
    const agencies = page.getByLabel('Agency').getByRole('option');
    expect((await agencies.allTextContents()).sort()).toEqual(['A laboratory', 'Customs']);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn();
    // A code is taken once: that of the next step is taken as well.
    await page.getByLabel('Code of your second factor').fill(timeCode(secret, stepOf(new Date()) + 1));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
  });
});
