import { el, say } from '../dom.js';
import { get } from '../api.js';
import { badge } from '../status.js';
import { between, executionLink, moment, plural } from '../text.js';

const size = 50;
const filters = { '': 'Any status', RUNNING: 'Running', WAITING: 'Waiting for somebody', SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'Timed out', ABORTED: 'Aborted' };

/** The executions of a workflow: a page of them at a time, however many there are. */
export function executionTable(workflow) {
  const rows = new Map();
  const body = el('tbody');
  const total = el('p', { class: 'quiet', role: 'status' });
  const empty = el('p', { class: 'empty', hidden: true });
  const newer = el('button', { type: 'button', onclick: () => turn(-1) }, 'Newer');
  const older = el('button', { type: 'button', onclick: () => turn(1) }, 'Older');
  const status = el('select', { onchange: restart, 'aria-label': 'Status' }, Object.entries(filters).map(([value, text]) => el('option', { value }, text)));
  const name = el('input', { type: 'search', placeholder: 'Part of a name', oninput: soon(restart), 'aria-label': 'Name' });
  const table = el('table', { class: 'executions' },
    el('caption', { class: 'unseen' }, `Executions of ${workflow.name}, newest first`),
    el('thead', {}, el('tr', {}, ['Execution', 'Status', 'Started', 'Duration'].map(heading => el('th', { scope: 'col' }, heading)))),
    body);
  // The places after which pages begin; the first page begins at the start.
  let places = [''];
  let next = null;

  async function refresh() {
    const asked = [...places];
    const page = await get('executions', { workflow: workflow.arn, status: status.value, name: name.value.trim(), after: asked.at(-1), size });
    if (asked.join('\n') !== places.join('\n')) {
      return;
    }

    next = page.next ?? null;
    say(total, `${plural(page.total, 'execution')}${places.length > 1 ? `, page ${places.length}` : ''}`);
    newer.disabled = places.length === 1;
    older.disabled = next === null;
    table.hidden = page.executions.length === 0;
    empty.hidden = !table.hidden;
    say(empty, status.value || name.value ? 'No execution is like this.' : 'Nothing has run yet. Start it with one of its samples.');
    requestAnimationFrame(() => show(page.executions));
  }

  function show(executions) {
    const wanted = new Set(executions.map(execution => execution.arn));
    for (const [arn, row] of rows) {
      if (!wanted.has(arn)) {
        row.element.remove();
        rows.delete(arn);
      }
    }

    executions.forEach((execution, index) => {
      const row = rows.get(execution.arn) ?? newRow(execution);
      row.update(execution);
      if (body.children[index] !== row.element) {
        body.insertBefore(row.element, body.children[index] ?? null);
      }
    });
  }

  function newRow(execution) {
    const [mark, started, took] = [badge(execution.status), el('td'), el('td', { class: 'number' })];
    const element = el('tr', {}, el('th', { scope: 'row' }, el('a', { href: executionLink(execution.arn) }, execution.name)), el('td', {}, mark), started, took);
    let latest = execution;
    const row = {
      element,
      update(now) {
        latest = now;
        mark.set(now.isWaiting ? 'waiting' : now.status);
        say(started, moment(now.started));
        row.tick();
      },
      tick: () => say(took, between(latest.started, latest.stopped)),
    };
    rows.set(execution.arn, row);
    return row;
  }

  function turn(by) {
    if (by < 0) {
      places.pop();
    } else {
      places.push(next);
    }

    refresh();
  }

  function restart() {
    places = [''];
    refresh();
  }

  return {
    refresh,
    /** Goes on with the durations of what runs. */
    tick: () => rows.forEach(row => row.tick()),
    element: el('div', { class: 'list' },
      el('div', { class: 'filters', role: 'search', 'aria-label': 'Executions' }, status, name),
      el('div', { class: 'scroll' }, table), empty,
      el('div', { class: 'pager' }, total, el('div', { class: 'actions' }, newer, older))),
  };
}

function soon(run) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, 250);
  };
}
