import assert from 'node:assert/strict';
import { close, executionPath, findBarriers, onPage, start, state, workflowArn } from '../browser.mjs';

const review = await start('Reviewing', { who: 'Ann' });
const failed = await start('Failing', { always: true });
const workflow = `#/workflow/${encodeURIComponent(await workflowArn('Failing'))}`;

for (const colorScheme of ['light', 'dark']) {
  for (const path of ['', workflow, executionPath(review), executionPath(failed), '#/reviews', '#/check']) {
    await onPage(path, async page => {
      if (path === executionPath(failed)) {
        await state(page, /^Try, Task, failed/).click();
        await page.getByRole('heading', { name: /^Errors of/ }).waitFor();
      }

      if (path === '#/check') {
        await page.getByRole('button', { name: 'Insert an example' }).click();
        await page.getByRole('button', { name: 'Check', exact: true }).click();
        await page.getByRole('heading', { name: 'The definition can be run' }).waitFor();
      }

      assert.deepEqual(await findBarriers(page), [], `${colorScheme} ${path}`);
    }, { colorScheme });
  }
}

// A dialog, and the landmarks that a screen reader goes by.
await onPage('', async page => {
  for (const role of ['banner', 'main']) {
    await page.getByRole(role).waitFor();
  }

  assert.equal(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').count(), 3);
  assert.equal(await page.getByRole('link', { name: 'Workflows', exact: true }).getAttribute('aria-current'), 'page');
  await page.getByRole('button', { name: 'Start… Steps' }).click();
  assert.deepEqual(await findBarriers(page), []);
});

// Dark is what the system says, until the reader chooses.
await onPage('', async page => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByLabel('Colours').selectOption('light');
  assert.notEqual(await background(), dark);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.notEqual(await background(), dark);
}, { colorScheme: 'dark' });

// On a phone nothing is wider than the screen.
for (const path of ['', workflow, executionPath(review), executionPath(failed), '#/reviews', '#/check']) {
  await onPage(path, async page => {
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= screen, `${path} is ${wide} wide`);
  }, { viewport: { width: 360, height: 740 } });
}

await close();
