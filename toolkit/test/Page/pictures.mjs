import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { api, close, executionPath, onPage, start } from './browser.mjs';

// Takes the pictures of README and docs from a running `asteroid serve`: PAGE_URL, PAGE_BROWSER and PICTURES say where.
const folder = process.env.PICTURES;
mkdirSync(folder, { recursive: true });

async function sampleOf(workflow) {
  const { workflows } = await (await fetch(new URL('/page/workflows', process.env.PAGE_URL))).json();
  return JSON.parse(workflows.find(each => each.name === workflow).samples[0].input);
}

async function ended(arn) {
  for (let tries = 0; tries < 300; tries++) {
    const { status } = await api('DescribeExecution', { executionArn: arn });
    if (status !== 'RUNNING') {
      return;
    }

    await new Promise(resolve => setTimeout(resolve, 100));
  }

  throw new Error(`${arn} does not end.`);
}

async function picture(name, address, options, prepare = () => {}) {
  await onPage(address, async page => {
    await page.locator('.timeline tbody tr').first().waitFor();
    await prepare(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: options.whole ?? false });
  }, { viewport: { width: 1280, height: 1000 }, ...options });
}

const asteroids = await start('Asteroids', await sampleOf('Asteroids'));
await ended(asteroids);
const orders = await start('Orders', { orders: Array.from({ length: 12 }, (_, i) => ({ orderId: `${i + 1}`, items: i === 4 ? [] : [{ sku: 'A', quantity: i + 1, unitPrice: 9.99 }] })) });
await ended(orders);

await picture('page-light', executionPath(asteroids), { colorScheme: 'light' });
await picture('page-dark', executionPath(asteroids), { colorScheme: 'dark' });
await picture('page-map', executionPath(orders), { colorScheme: 'light' });
await picture('page-phone', executionPath(asteroids), { colorScheme: 'light', viewport: { width: 390, height: 844 }, whole: true });
await close();
