import { beforeAll, describe, expect, test } from 'vitest';
import { fireBullet } from '../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../simulator/gun/simulate-gun.ts';
import { toX3p } from '../support/specimen-files.ts';
import { enterBullet } from './enter-bullet.ts';
import { findChromium, HOW_TO_GET_IT } from './find-chromium.ts';
import { PagesUnderTest } from './pages-under-test.ts';

const missing = findChromium() === undefined;

describe.skipIf(missing)(`two bullets of one barrel${missing ? ` (${HOW_TO_GET_IT})` : ''}`, () => {
  const pages = new PagesUnderTest();
  const scans = (firing: number) => fireBullet(simulateGun(1), firing).map(({ surface }) => toX3p(surface));

  beforeAll(() => enterBullet(pages.client, scans(1)));

  test('are entered land by land, and compared by their profiles and scans', async () => {
    const { page } = pages;
    await pages.signIn();
    await page.getByRole('link', { name: 'Intake' }).click();
    await page.getByRole('combobox', { name: 'Case', exact: true }).fill('2026-0500');
    await page.getByRole('combobox', { name: 'Case', exact: true }).press('Tab');
    await page.getByRole('combobox', { name: 'Exhibit', exact: true }).fill('B-1');
    await page.getByRole('combobox', { name: 'Exhibit', exact: true }).press('Tab');
    await page.getByLabel('Kind').selectOption('bullet');
    const files = scans(2).map((bytes, i) => ({
      name: `land ${i + 1}.x3p`,
      mimeType: '',
      buffer: Buffer.from(bytes),
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    expect(await page.getByLabel('Number of the land on land 6.x3p').inputValue()).toBe('6');
    expect(await pages.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Enter 6 images' }).click();
    await page.getByText('Takes part in searches.').nth(5).waitFor();

    await page.getByRole('link', { name: '2026-0500 / B-1' }).first().click();
    await page.getByText('The search is complete.').waitFor();
    await page.getByRole('link', { name: /^Compare with Bullets \/ T-1, rank 1/ }).click();
    await page.getByRole('heading', { name: 'Comparison: Land impression' }).waitFor();
    await page.getByRole('img', { name: /^Profiles of land \d of the questioned bullet/ }).waitFor();
    await page.getByRole('img', { name: 'Questioned mark on the left' }).waitFor();
    expect(await page.getByLabel('Lands').getByRole('option').count()).toBe(6);
    expect(await pages.violations()).toEqual([]);
  });
});
