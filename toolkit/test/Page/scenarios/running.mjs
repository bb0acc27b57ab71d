import assert from 'node:assert/strict';
import { close, onPage, state, takeTask } from '../browser.mjs';

// A workflow is found, started with its sample, and watched as it goes from state to state.
await onPage('', async page => {
  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('heading', { name: 'Steps', level: 1 }).waitFor();
  await state(page, 'First, Task, not entered').waitFor();

  await page.getByRole('button', { name: 'Start…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start Steps' });
  await dialog.getByLabel('Sample').selectOption('two');
  assert.match(await dialog.getByLabel('Input (JSON)').inputValue(), /"from": "sample"/);
  await dialog.getByLabel('Name of the execution').fill('watched');
  await dialog.getByRole('button', { name: 'Start' }).click();

  await page.getByRole('heading', { name: 'watched', level: 1 }).waitFor();
  await state(page, 'First, Task, running').waitFor();
  await state(page, 'Second, Task, not entered').waitFor();

  const endFirst = await takeTask('steps');
  await endFirst({ first: 'done' });
  await state(page, 'First, Task, succeeded').waitFor();
  await state(page, 'Second, Task, running').waitFor();

  await state(page, 'First, Task, succeeded').click();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { name: 'First' }).waitFor();
  assert.match(await details.getByRole('group', { name: 'Input' }).textContent(), /"from": "sample"/);
  assert.match(await details.getByRole('group', { name: 'Output' }).textContent(), /"first": "done"/);

  const endSecond = await takeTask('steps');
  await endSecond({ second: 'done' });
  await state(page, 'Second, Task, succeeded').waitFor();
  await page.locator('.facts-row').getByText('Succeeded').waitFor();
  await page.getByRole('row', { name: /ExecutionSucceeded/ }).waitFor();
  assert.equal(await page.locator('#said').textContent(), 'The execution succeeded');
  assert.equal(await page.getByRole('button', { name: 'Stop…' }).isVisible(), false);

  await page.getByRole('button', { name: 'Details of event 1', exact: true }).click();
  await page.getByText('executionStartedEventDetails').waitFor();
});

// One that runs is stopped.
await onPage('', async page => {
  await page.getByRole('button', { name: 'Start… Steps' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  await state(page, 'First, Task, running').waitFor();
  await page.getByRole('button', { name: 'Stop…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await state(page, 'First, Task, aborted').waitFor();
  await page.getByRole('button', { name: 'Redrive' }).waitFor();
});

await close();
