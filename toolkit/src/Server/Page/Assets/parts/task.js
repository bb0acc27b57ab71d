import { el } from '../dom.js';
import { post } from '../api.js';
import { attempt } from '../announce.js';
import { dialog, field } from './dialog.js';
import { jsonBlock } from './json.js';
import { icon } from '../status.js';
import { executionLink, moment } from '../text.js';

/** What waits for somebody, with what can be done about it. */
export function taskCard(task, { linked }) {
  const subject = { execution: task.execution, task: task.task };
  const card = el('article', { class: 'card task', 'aria-label': `${task.state} of ${task.executionName}`, 'data-key': keyOfTask(task) },
    el('div', { class: 'task-head' },
      icon('waiting'),
      el('div', {},
        el('h2', {}, task.isReview ? 'Review: ' : 'Waiting: ', task.state),
        el('p', { class: 'quiet' }, `${task.workflow} · since ${moment(task.since)}`),
        linked && el('p', {}, el('a', { href: executionLink(task.execution) }, task.executionName)))),
    linked ? jsonBlock('Input', task.input) : el('details', {}, el('summary', {}, 'What it was given'), jsonBlock('Input', task.input)),
    el('div', { class: 'actions' }, task.isReview ? [decide('approve', 'Approve', 'primary'), decide('reject', 'Reject', 'danger')] : answers()));
  return card;

  function decide(decision, label, kind) {
    return el('button', { type: 'button', class: kind, onclick: () => act('decide', { decision }, `${label === 'Approve' ? 'Approved' : 'Rejected'}: ${task.executionName}`) },
      label, el('span', { class: 'unseen' }, ` ${task.executionName}`));
  }

  async function act(path, body, done) {
    card.inert = true;
    const result = await attempt(() => post(path, { ...subject, ...body }), done);
    card.inert = result !== null;
    // The card goes, and with it the button that had the focus.
    (result === null ? card.querySelector('button') : document.getElementById('main')).focus({ preventScroll: true });
  }

  function answers() {
    return [
      el('button', { type: 'button', class: 'primary', onclick: () => succeed() }, 'Send an output…'),
      el('button', { type: 'button', class: 'danger', onclick: () => fail() }, 'Send an error…'),
    ];
  }

  function succeed() {
    const output = el('textarea', { rows: 8, spellcheck: 'false', class: 'code', value: '{}' });
    dialog({
      title: `Output of ${task.state}`, intro: 'The state goes on as if whoever has its task token had sent this.', action: 'Send',
      fields: field('Output (JSON)', output),
      submit: () => post('succeed', { ...subject, output: output.value }),
    });
  }

  function fail() {
    const [error, cause] = [el('input', { type: 'text', maxlength: 256 }), el('textarea', { rows: 4 })];
    dialog({
      title: `Error of ${task.state}`, intro: 'The state fails with this; its catchers see the error’s name.', action: 'Send', kind: 'danger',
      fields: [field('Error', error), field('Cause', cause)],
      submit: () => post('fail', { ...subject, error: error.value, cause: cause.value }),
    });
  }
}

export function keyOfTask(task) {
  return `${task.execution}#${task.task}`;
}

/** Keeps the cards that are still wanted, so that a reader's place is not lost, and adds and removes the others. */
export function showTasks(place, tasks, options) {
  const known = new Map([...place.children].map(card => [card.dataset.key, card]));
  const wanted = tasks.map(task => known.get(keyOfTask(task)) ?? taskCard(task, options));
  for (const card of known.values()) {
    if (!wanted.includes(card)) {
      card.remove();
    }
  }

  wanted.forEach((card, index) => {
    if (place.children[index] !== card) {
      place.insertBefore(card, place.children[index] ?? null);
    }
  });
}
