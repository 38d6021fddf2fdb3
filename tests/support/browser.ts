/** A real browser, without a window, that hears of everything that goes wrong in a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProgram } from './targets.ts';

export interface Visitor {
  readonly page: Page;
  /** Errors of scripts, of the console and of the page's policy, so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) throw new Error('There is no chromium in PATH.');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-sync', ...QUIET];
  return await chromium.launch({ executablePath, args });
}

/** A visitor of their own: nothing is stored that another one finds. */
export async function visit(browser: Browser, url: string): Promise<Visitor> {
  // A colour on its way to another one has no contrast to speak of.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(url);
  return {
    page,
    faults,
    async close() {
      await context.close();
    },
  };
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people out of the page as it stands: the rule, and where it is broken. */
export async function barriersIn(page: Page): Promise<string[]> {
  // Evaluated by the browser's own door, which the page's policy does not shut.
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
