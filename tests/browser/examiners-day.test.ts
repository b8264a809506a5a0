import { beforeAll, describe, expect, test } from 'vitest';
import { simulatedScan } from '../support/specimen-files.ts';
import { enterTestFires } from './enter-test-fires.ts';
import { findChromium, HOW_TO_GET_IT } from './find-chromium.ts';
import { PagesUnderTest } from './pages-under-test.ts';

const missing = findChromium() === undefined;

/** The gun of the questioned case, and the one that fired another test fire. */
const GUN = 1;
const ANOTHER = 2;

// The tests are one day's work, one after the other.
describe.skipIf(missing)(`an examiner's day${missing ? ` (${HOW_TO_GET_IT})` : ''}`, () => {
  const pages = new PagesUnderTest();

  /** Writes into a field that offers what there is, and goes on to the next, which closes its list. */
  async function write(field: string, text: string): Promise<void> {
    const input = pages.page.getByRole('combobox', { name: field, exact: true });
    await input.fill(text);
    await input.press('Tab');
  }

  beforeAll(() => enterTestFires(pages.client, [GUN, ANOTHER]));

  test('a wrong token is refused in plain words, the right one opens the pages', async () => {
    const { page } = pages;
    await page.goto('/');
    await page.getByText('Sign in with an API token').click();
    await page.getByLabel('API token').fill('not-a-token-of-this-service');
    await page.getByRole('button', { name: 'Sign in with the token' }).click();
    await page.getByRole('alert').getByText('unknown, expired or revoked').waitFor();
    expect(await pages.violations()).toEqual([]);
    await pages.signIn();
    await page.getByRole('row', { name: 'Test fires' }).waitFor();
    expect(await pages.violations()).toEqual([]);
  });

  test('an exhibit is entered with its images, and each says what became of it', async () => {
    const { page } = pages;
    await page.getByRole('link', { name: 'Intake' }).click();
    await write('Case', '2026-0417');
    await page.getByText('A new case will be opened.').waitFor();
    await write('Exhibit', 'A-3');
    await page.getByLabel('Calibre').fill('9 mm Luger');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'A-3.x3p', mimeType: '', buffer: Buffer.from(simulatedScan(GUN, 2)) },
      { name: 'broken.x3p', mimeType: '', buffer: Buffer.from('no zip at all') },
    ]);
    expect(await pages.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Enter 2 images' }).click();

    const good = page.getByRole('listitem').filter({ hasText: 'A-3.x3p' });
    await good.getByText('Takes part in searches.').waitFor();
    await good.getByRole('img', { name: 'Breech face: A-3.x3p' }).waitFor();
    const broken = page.getByRole('listitem').filter({ hasText: 'broken.x3p' });
    await broken.getByText('Refused').waitFor();
    expect(await broken.textContent()).toContain('X3P');
    expect(await pages.violations()).toEqual([]);
    expect(await page.getByLabel('Calibre').inputValue()).toBe('9 mm Luger');
  });

  test('the candidates are ranked, with what was searched, and a key leads to the comparison', async () => {
    const { page } = pages;
    await page.getByRole('link', { name: '2026-0417 / A-3' }).first().click();
    await page.getByText('The search is complete.').waitFor();
    await page.getByText('Exhibits that could be candidates: 2. Looked at: 2.').waitFor();
    const list = page.getByRole('list', { name: 'Candidates' });
    expect(await list.getByRole('heading').allTextContents()).toEqual([
      'Test fires / T-1',
      'Test fires / T-2',
    ]);
    await list.getByRole('img', { name: 'Breech face, candidate' }).first().waitFor();
    expect(await pages.violations()).toEqual([]);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Comparison: Breech face' }).waitFor();
    await page.getByText('Candidate 1: Test fires / T-1').waitFor();
  });

  test('the microscope shows both marks as the engine laid them, and as they were scanned', async () => {
    const { page } = pages;
    const stage = page.getByRole('img', { name: 'Questioned mark on the left' });
    await stage.waitFor();
    const laid = page.getByRole('button', { name: 'As the engine laid them' });
    expect(await laid.getAttribute('aria-pressed')).toBe('true');
    expect(await pages.violations()).toEqual([]);

    await page.keyboard.press('2');
    const split = page.getByRole('img', { name: 'Questioned mark left of the line' });
    const registered = await split.screenshot();
    await page.keyboard.press('u');
    expect(await laid.getAttribute('aria-pressed')).toBe('false');
    expect((await split.screenshot()).equals(registered)).toBe(false);
    await page.keyboard.press('u');
    expect((await split.screenshot()).equals(registered)).toBe(true);

    await page.keyboard.press('j');
    await page.getByText('Candidate 2: Test fires / T-2').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('heading', { name: 'Exhibit A-3' }).waitFor();
  });

  test('a lost connection loses nothing: what was not sent is sent again', async () => {
    const { page } = pages;
    await page.getByRole('link', { name: 'Intake' }).click();
    await write('Case', '2026-0417');
    await page.getByText('This case is open.').waitFor();
    await write('Exhibit', 'A-4');
    const buffer = Buffer.from(simulatedScan(ANOTHER, 2));
    await page.locator('input[type=file]').setInputFiles([{ name: 'A-4.x3p', mimeType: '', buffer }]);
    await page.route('**/images', (route) => route.abort());
    await page.getByRole('button', { name: 'Enter 1 image' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'A-4.x3p' });
    await row.getByText('The service cannot be reached.').waitFor();
    await page.unroute('**/images');
    await row.getByRole('button', { name: 'Try again' }).click();
    await row.getByText('Takes part in searches.').waitFor();
  });

  test('the pages speak Spanish, dim their light, keep the session over a reload and end it', async () => {
    const { page } = pages;
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('Luz').selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { name: 'Ingreso' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await pages.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Iniciar sesión', exact: true }).waitFor();
    expect(await pages.violations()).toEqual([]);
  });
});
