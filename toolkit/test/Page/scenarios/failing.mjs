import assert from 'node:assert/strict';
import { close, executionPath, onPage, start, state } from '../browser.mjs';

// A failed execution says what went wrong, where, and how often it was tried.
const arn = await start('Failing');
await onPage(executionPath(arn), async page => {
  await page.getByRole('region', { name: 'Error' }).getByRole('heading', { name: 'Flaky' }).waitFor();
  await page.getByRole('region', { name: 'Error' }).getByRole('button', { name: 'Try' }).click();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { name: 'Errors of 2 attempts' }).waitFor();
  assert.match(await details.textContent(), /2 \(1 retry\)/);
  assert.equal(await details.getByRole('listitem').count(), 2);
  assert.match(await details.getByRole('listitem').first().textContent(), /Flaky.*tried again.*Try number 1/s);
  await state(page, 'Try, Task, failed, 2 attempts, Flaky').waitFor();
  await page.getByRole('row', { name: /LambdaFunctionFailed.*Flaky/ }).first().waitFor();

  // Redriven, it works the third time.
  await page.getByRole('button', { name: 'Redrive' }).click();
  await page.locator('.facts-row').getByText('Succeeded').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Error' }).count(), 0);
});

// What the server refuses is said where it was asked for, and nothing is lost.
await onPage('', async page => {
  await page.getByRole('button', { name: 'Start… Failing' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Input (JSON)').fill('{ "half": ');
  await dialog.getByRole('button', { name: 'Start' }).click();
  await dialog.getByRole('alert').getByText('no JSON').waitFor();
  assert.equal(await dialog.getByLabel('Input (JSON)').inputValue(), '{ "half": ');
}, { expected: /400/ });

await close();
