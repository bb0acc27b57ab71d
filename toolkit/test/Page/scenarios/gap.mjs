import { api, close, onPage, workflowArn } from '../browser.mjs';

const stateMachineArn = await workflowArn('Quick');
const start = () => api('StartExecution', { stateMachineArn, input: '{}' });

await onPage(`#/workflow/${encodeURIComponent(stateMachineArn)}`, async page => {
  const connection = page.locator('#live');
  await connection.getByText('Live').waitFor();

  // What happens while nobody sees the page is there when somebody does.
  const setHidden = hidden => page.evaluate(now => {
    Object.defineProperty(document, 'hidden', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await setHidden(true);
  await start();
  await setHidden(false);
  await page.getByText('1 execution', { exact: true }).waitFor();

  // What can't be asked for at once is asked for again.
  await page.context().setOffline(true);
  const failed = page.waitForEvent('requestfailed');
  await start();
  await failed;
  await page.context().setOffline(false);
  await page.getByText('2 executions').waitFor();

  // Where the connection is refused, the page says so and tries again.
  await page.route('**/page/live', route => route.fulfill({ status: 503 }));
  await setHidden(true);
  await setHidden(false);
  await connection.getByText('Reconnecting').waitFor();
  await start();
  await page.unroute('**/page/live');
  await connection.getByText('Live').waitFor();
  await page.getByText('3 executions').waitFor();
}, { expected: /ERR_INTERNET_DISCONNECTED|503|EventSource/ });

await close();
