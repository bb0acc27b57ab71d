import assert from 'node:assert/strict';
import { close, onPage, state } from '../browser.mjs';

await onPage('#/check', async page => {
  const check = page.getByRole('button', { name: 'Check', exact: true });

  // A good one can be run and is drawn, with its loop and its catcher.
  await page.getByRole('button', { name: 'Insert an example' }).click();
  await check.click();
  await page.getByRole('heading', { name: 'The definition can be run' }).waitFor();
  await state(page, 'Is it done?, Choice, not entered').waitFor();
  assert.equal(await page.locator('.edge.catch').count(), 1);
  await page.locator('.graph .label', { hasText: 'status = ' }).waitFor();

  // A state that is chosen is found in the text.
  await state(page, 'Given up, Fail, not entered').click();
  const marked = await page.getByRole('textbox', { name: 'Definition' }).evaluate(text => text.value.slice(text.selectionStart, text.selectionEnd));
  assert.equal(marked, '"Given up"');

  // One that leads nowhere says so and shows where; what is drawn then is what can be read.
  const text = await page.getByRole('textbox', { name: 'Definition' }).inputValue();
  await page.getByRole('textbox', { name: 'Definition' }).fill(text.replace('"Next": "Ask for the job"', '"Next": "Nowhere"'));
  await check.click();
  await page.getByRole('heading', { name: 'The definition can’t be run' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'MISSING_TRANSITION_TARGET' }).first().waitFor();
  await state(page, 'Nowhere, Missing, not in the definition').waitFor();

  // What is no JSON is said to be none.
  await page.getByRole('textbox', { name: 'Definition' }).fill('{ "StartAt": ');
  await check.click();
  await page.getByRole('listitem').filter({ hasText: 'INVALID_JSON' }).waitFor();
  await page.getByText('There are no states to draw.').waitFor();
});

await close();
