import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { BreechlinkClient } from '../../client/index.ts';
import { startProcess } from '../acceptance/running-service.ts';
import type { RunningService } from '../acceptance/running-service.ts';
import { findChromium } from './find-chromium.ts';

const TOKEN = 'browser-test-token-0123456789';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2, levels A and AA. */
const NORM: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The pages in a real browser, served by the real service on a fresh embedded database. */
export class PagesUnderTest {
  readonly token = TOKEN;
  #service: RunningService | undefined;
  #browser: Browser | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #folder = '';
  #url = '';
  /** What the browser complained of, such as a script that the policy of the pages forbids. */
  readonly complaints: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.#folder = await mkdtemp(join(tmpdir(), 'breechlink-pages-'));
      this.#service = startProcess({ DATA_DIR: this.#folder, BOOTSTRAP_TOKEN: TOKEN });
      this.#url = await this.#service.url;
      this.#browser = await chromium.launch({ executablePath: findChromium() });
      // Wide and high enough for a desk's screen; a language that does not depend on the machine.
      this.#context = await this.#browser.newContext({
        baseURL: this.#url,
        locale: 'en',
        viewport: { width: 1400, height: 900 },
      });
      this.#page = await this.#context.newPage();
      this.#page.on('console', (message) => {
        if (/Content Security Policy|Uncaught|Warning:/.test(message.text()))
          this.complaints.push(message.text());
      });
      this.#page.on('pageerror', (error) => this.complaints.push(error.message));
    });
    afterEach(() => expect(this.complaints).toEqual([]));
    afterAll(async () => {
      await this.#browser?.close();
      await this.#service?.end('SIGTERM');
      await rm(this.#folder, { recursive: true, force: true });
    });
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The page is open only while tests run.');
    return this.#page;
  }

  get url(): string {
    return this.#url;
  }

  /** The service, as another program sees it. */
  get client(): BreechlinkClient {
    return new BreechlinkClient({ url: this.#url, token: TOKEN });
  }

  async signIn(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByText('Sign in with an API token').click();
    await this.page.getByLabel('API token').fill(TOKEN);
    await this.page.getByRole('button', { name: 'Sign in with the token' }).click();
    await this.page.getByRole('heading', { name: 'Cases' }).waitFor();
  }

  /** What axe-core finds on the page as it is: the rule and the elements. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(await readFile(AXE, 'utf8'));
    // As a text, since what runs in the browser has other types than what runs here.
    const { violations }: AxeResults = await this.page.evaluate(`axe.run(document, ${JSON.stringify(NORM)})`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}
