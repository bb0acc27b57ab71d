import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const base = process.env.PAGE_URL;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const launch = {
  executablePath: process.env.PAGE_BROWSER,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync',
  ],
};

const browser = await chromium.launch(launch);

/**
 * Runs a scenario on a fresh page that nothing is known to. Whatever the scenario asserts, it fails too on an error or a violation of the policy
 * in the console, on a dialog of a script, and on a request to anywhere but the server.
 */
export async function onPage(path, run, options = {}) {
  const troubles = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  try {
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type()) && !options.expected?.test(message.text())) {
        troubles.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', error => troubles.push(`script: ${error.message}`));
    page.on('dialog', dialog => {
      troubles.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', request => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) {
        troubles.push(`request to ${request.url()}`);
      }
    });
    await page.goto(base + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await run(page);
    assert.deepEqual(troubles, []);
  } finally {
    await context.close();
  }
}

/** Ends the browser; the last thing that a scenario does. A scenario that fails ends it with its process. */
export const close = () => browser.close();

/** Asks the Step Functions API, as any other client does. */
export async function api(action, request) {
  const response = await fetch(base, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `AWSStepFunctions.${action}` },
    body: JSON.stringify(request),
  });
  const answer = await response.json();
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}

export async function workflowArn(name) {
  const { stateMachines } = await api('ListStateMachines', {});
  return stateMachines.find(each => each.name === name).stateMachineArn;
}

export async function start(workflow, input = {}) {
  const { executionArn } = await api('StartExecution', { stateMachineArn: await workflowArn(workflow), input: JSON.stringify(input) });
  return executionArn;
}

export function executionPath(arn) {
  return `#/execution/${encodeURIComponent(arn)}`;
}

/** Takes the next task of an activity; what it returns ends the task with an output. */
export async function takeTask(activity) {
  const { activities } = await api('ListActivities', {});
  const { taskToken } = await api('GetActivityTask', { activityArn: activities.find(each => each.name === activity).activityArn });
  return output => api('SendTaskSuccess', { taskToken, output: JSON.stringify(output) });
}

/** A state in the graph, as a screen reader finds it: by the words that it is told with. */
export function state(page, words) {
  return page.getByRole('button', { name: words });
}

/** What axe finds in the page as it is. */
export async function findBarriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}
