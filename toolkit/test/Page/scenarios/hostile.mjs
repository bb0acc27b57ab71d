import assert from 'node:assert/strict';
import { base, close, executionPath, onPage, workflowArn } from '../browser.mjs';

const workflow = await workflowArn('Hostile');
const { executions } = await (await fetch(`${base}page/executions?workflow=${workflow}`)).json();
const evil = 'onerror=';

async function isHarmless(page) {
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.equal(await page.locator('main img, main script:not([src]), main iframe, main [onerror], main [onload]').count(), 0);
}

// Names, inputs, outputs, errors and samples are text, wherever they are shown.
await onPage('', async page => {
  await page.getByText(evil).first().waitFor();
  await isHarmless(page);
  await page.getByRole('button', { name: 'Start… Hostile' }).click();
  await page.getByRole('dialog').getByText(evil).first().waitFor({ state: 'attached' });
  await isHarmless(page);
});

await onPage(`#/workflow/${encodeURIComponent(workflow)}`, async page => {
  await page.getByRole('link', { name: evil }).first().waitFor();
  await page.locator('.graph [data-state]').first().click();
  await isHarmless(page);
});

assert.equal(executions.length, 2);
for (const execution of executions) {
  await onPage(executionPath(execution.arn), async page => {
    await page.getByRole('heading', { level: 1, name: evil }).waitFor();
    for (const button of await page.locator('.graph [data-state]').all()) {
      await button.click();
      await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: evil }).first().waitFor();
    }

    for (const button of await page.getByRole('button', { name: /^Details of event/ }).all()) {
      await button.click();
    }

    await isHarmless(page);
  });
}

await onPage('#/reviews', async page => {
  await page.getByRole('article', { name: evil }).waitFor();
  await isHarmless(page);
});

// What is pasted in is no different, and neither is the address.
const definition = JSON.stringify({
  StartAt: '<img src=x onerror=hacked=1>',
  States: {
    '<img src=x onerror=hacked=1>': { Type: 'Pass', Next: '</script><script>hacked=1</script>' },
    'a"b\'c&d': { Type: '<svg onload=hacked=1>', End: true },
  },
});
await onPage('#/check', async page => {
  await page.getByRole('textbox', { name: 'Definition' }).fill(definition);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: 'The definition can’t be run' }).waitFor();
  await isHarmless(page);
  await page.goto(`${base}#/execution/${encodeURIComponent('<img src=x onerror=hacked=1>')}`);
  await page.getByRole('heading', { name: 'This can’t be shown' }).waitFor();
  await isHarmless(page);
}, { expected: /404/ });

await close();
