import assert from 'node:assert/strict';
import { close, executionPath, onPage, start, takeTask } from '../browser.mjs';

// The timeline grows while the execution runs: branches below their Parallel, items below their Map.
const arn = await start('Sides');
await onPage(executionPath(arn), async page => {
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('row', { name: /Running: Left/ }).waitFor();
  await timeline.getByRole('row', { name: /Running: Right/ }).waitFor();
  assert.match(await timeline.locator('.lead').textContent(), /^It has taken .* so far\./);

  await (await takeTask('steps'))({});
  await (await takeTask('steps'))({});
  await timeline.getByRole('row', { name: /Succeeded: Each/ }).waitFor();
  assert.match(await timeline.locator('.lead').textContent(), /^It took .*\. (One after the other, the same work would take|Nothing of length)/);
  const names = await timeline.locator('tbody th button').allTextContents();
  assert.deepEqual(names.slice(0, 5), ['Both', 'Left', 'Right', 'Each', 'One #0']);
  assert.match(await timeline.getByRole('status').textContent(), /^70 more items not shown/);

  // Items are found by their number and by their status.
  await timeline.getByRole('searchbox').fill('#110');
  await timeline.getByRole('row', { name: /One #110/ }).waitFor();
  assert.deepEqual(await timeline.locator('tbody th button').allTextContents(), ['Each', 'One #110']);
  await timeline.getByRole('searchbox').fill('');
  await timeline.getByLabel('Show states by status').selectOption('failed');
  await timeline.getByText('No state matches.').waitFor();
  await timeline.getByLabel('Show states by status').selectOption('');

  // More detail makes the bars wider than their frame.
  await timeline.getByRole('row', { name: /Succeeded: Left/ }).waitFor();
  const narrow = await timeline.locator('.track').first().evaluate(track => track.clientWidth);
  await timeline.getByRole('button', { name: 'More time in detail' }).click();
  await timeline.getByRole('button', { name: 'More time in detail' }).click();
  await page.waitForFunction(width => document.querySelector('.track').clientWidth > width, narrow);

  // A state has an address of its own.
  await timeline.getByRole('button', { name: 'Left' }).click();
  await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'Left' }).waitFor();
  assert.match(page.url(), /\/Left$/);
});

await onPage(`${executionPath(arn)}/Right`, async page => {
  await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'Right' }).waitFor();
});

await close();
