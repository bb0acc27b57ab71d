import assert from 'node:assert/strict';
import { api, close, onPage, workflowArn } from '../browser.mjs';

const count = 1000;
const stateMachineArn = await workflowArn('Quick');

// A thousand executions at once: the list stays a page long and asks now and then, not a thousand times.
await onPage(`#/workflow/${encodeURIComponent(stateMachineArn)}`, async page => {
  await page.getByText('Nothing has run yet.').waitFor();
  await page.evaluate(() => {
    globalThis.changes = 0;
    new MutationObserver(records => { globalThis.changes += records.length; }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  let asked = 0;
  page.on('request', request => { asked += request.url().includes('/page/executions') ? 1 : 0; });

  for (let batch = 0; batch < count / 50; batch++) {
    await Promise.all(Array.from({ length: 50 }, () => api('StartExecution', { stateMachineArn, input: '{}' })));
  }

  await page.getByText('1,000 executions').waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('.executions .badge')].every(badge => badge.dataset.status === 'succeeded'));
  assert.equal(await page.locator('.executions tbody tr').count(), 50);
  assert.ok(asked < count / 5, `${asked} requests for the list`);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok(nodes < 1500, `${nodes} elements`);
  const changes = await page.evaluate(() => globalThis.changes);
  assert.ok(changes < count * 50, `${changes} changes of the document`);
  console.log(`page: ${count} executions at once: ${asked} requests for the list, ${changes} changes of the document, ${nodes} elements`);

  // And it can still be turned and searched.
  const first = await page.locator('.executions tbody th').first().textContent();
  await page.getByRole('button', { name: 'Older' }).click();
  await page.getByText('1,000 executions, page 2').waitFor();
  await page.waitForFunction(name => document.querySelector('.executions tbody th').textContent !== name, first);
  await page.getByLabel('Name').fill(first);
  await page.getByText('1 execution', { exact: true }).waitFor();
});

await close();
