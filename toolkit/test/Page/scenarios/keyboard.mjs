import assert from 'node:assert/strict';
import { close, executionPath, onPage, start, state, takeTask } from '../browser.mjs';

/** Presses Tab until the focus is on something with these words. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim());
    if (words.test(name)) {
      return;
    }
  }

  assert.fail(`Tab never reaches ${words}`);
}

// Everything from the first page to a state's data, without a mouse.
await onPage('', async page => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, /^Start… Steps$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Start Steps' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Start… Steps/);

  await page.keyboard.press('Enter');
  await tabTo(page, /^Start$/);
  await page.keyboard.press('Enter');
  await state(page, 'First, Task, running').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, /^First, Task/);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'First' }).waitFor();
  assert.equal(await state(page, /^First, Task/).getAttribute('aria-pressed'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await state(page, /^First, Task/).getAttribute('aria-pressed'), 'false');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Second, Task/);
  await (await takeTask('steps'))({});
  await (await takeTask('steps'))({});
  await page.locator('.facts-row').getByText('Succeeded').waitFor();
});

// A review is decided, and the focus is not lost with its card.
const arn = await start('Reviewing');
await onPage(executionPath(arn), async page => {
  await tabTo(page, /^Approve/);
  await page.keyboard.press('Enter');
  await state(page, 'Review, Task, succeeded').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
});

await close();
