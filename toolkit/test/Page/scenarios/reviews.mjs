import assert from 'node:assert/strict';
import { api, close, executionPath, onPage, start, state } from '../browser.mjs';

const [approved, rejected, answered, refused] = [await start('Reviewing', { who: 'Ann' }), await start('Reviewing', { who: 'Bob' }), await start('Asking'), await start('Asking')];
const nameOf = arn => arn.split(':').at(-1);

async function outcome(arn) {
  const { status, output, error } = await api('DescribeExecution', { executionArn: arn });
  return { status, output, error };
}

await onPage('#/reviews', async page => {
  await page.getByText('5 executions wait for somebody.').waitFor();
  await page.locator('#reviews-count', { hasText: '5 waiting' }).waitFor();
  const card = arn => page.getByRole('article', { name: nameOf(arn) });
  assert.match(await card(approved).textContent(), /"who": "Ann"/);
  assert.doesNotMatch(await page.content(), /dGFzazphcm46/);

  await page.getByRole('button', { name: `Approve ${nameOf(approved)}` }).click();
  await card(approved).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Reject ${nameOf(rejected)}` }).click();
  await card(rejected).waitFor({ state: 'detached' });

  await card(answered).getByRole('button', { name: 'Send an output…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Output (JSON)').fill('{ "answer": 42 }');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await card(answered).waitFor({ state: 'detached' });

  await card(refused).getByRole('button', { name: 'Send an error…' }).click();
  await dialog.getByLabel('Error').fill('NotToday');
  await dialog.getByLabel('Cause').fill('Nobody is here');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await card(refused).waitFor({ state: 'detached' });

  // The one that is left belongs to the hostile workflow, which is always there.
  await page.getByText('1 execution waits for somebody.').waitFor();
  await page.locator('#reviews-count', { hasText: '1 waiting' }).waitFor();
});

assert.deepEqual(await outcome(approved), { status: 'SUCCEEDED', output: '{"approved":true}', error: undefined });
assert.deepEqual(await outcome(rejected), { status: 'SUCCEEDED', output: '{"approved":false}', error: undefined });
assert.deepEqual(await outcome(answered), { status: 'SUCCEEDED', output: '{"answer":42}', error: undefined });
assert.equal((await outcome(refused)).error, 'NotToday');

// The same on the execution's own page, which shows that it waits.
const waiting = await start('Reviewing', { who: 'Cem' });
await onPage(executionPath(waiting), async page => {
  await state(page, 'Review, Task, waiting').waitFor();
  await page.locator('.facts-row').getByText('Waiting').waitFor();
  await page.getByRole('button', { name: /^Approve/ }).click();
  await state(page, 'Review, Task, succeeded').waitFor();
  assert.equal(await page.getByRole('article').count(), 0);
});

await close();
