import { el, put, say } from '../dom.js';
import { get, post } from '../api.js';
import { calm, concerns, draw } from '../live.js';
import { announce, attempt } from '../announce.js';
import { badge, word } from '../status.js';
import { graphView } from '../graph.js';
import { dialog } from '../parts/dialog.js';
import { eventTable } from '../parts/events.js';
import { jsonBlock } from '../parts/json.js';
import { startDialog } from '../parts/start.js';
import { causeOf, statePanel } from '../parts/state.js';
import { timeline } from '../parts/timeline.js';
import { showTasks } from '../parts/task.js';
import { between, executionLink, moment, plural, workflowLink } from '../text.js';

/** One execution as it runs: its states in the graph, one of them in full, its events. */
export async function execution(place, arn, stateName) {
  const [first, { graph }] = await Promise.all([get('execution', { execution: arn }), get('graph', { execution: arn })]);
  let now = first;
  let selected = null;
  let dataKey = '';

  const mark = badge(first.status);
  const facts = el('p', { class: 'quiet facts-line' });
  const stop = el('button', { type: 'button', class: 'danger', onclick: askToStop }, 'Stop…');
  const redrive = el('button', { type: 'button', onclick: () => attempt(() => post('redrive', { execution: arn }), 'It goes on where it ended.') }, 'Redrive');
  const again = el('button', { type: 'button', onclick: startAgain }, 'Start again…');
  const trouble = el('section', { class: 'trouble', 'aria-label': 'Error', hidden: true });
  const tasks = el('div', { class: 'tasks' });
  const panel = statePanel(arn);
  const events = eventTable(arn, { onState: select });
  const times = timeline(arn, { onSelect: select });
  const drawing = graph && graphView(graph, { name: first.workflow.name, onSelect: select });
  const side = el('section', { class: 'panel side', 'aria-label': 'Details', 'aria-live': 'off' });
  const data = el('div', { class: 'data' });

  put(place,
    el('nav', { class: 'crumbs', 'aria-label': 'Where you are' }, el('a', { href: '#/' }, 'Workflows'), el('a', { href: workflowLink(first.workflow.arn) }, first.workflow.name)),
    el('div', { class: 'head' },
      el('div', {}, el('h1', { class: 'name' }, first.name), el('div', { class: 'facts-row' }, mark, facts)),
      el('div', { class: 'actions' }, again, redrive, stop)),
    trouble, tasks,
    el('div', { class: 'split wide-left' },
      el('div', { class: 'stack' },
        el('section', { class: 'panel', 'aria-label': 'Graph' }, el('h2', {}, 'Graph'), drawing?.element ?? el('p', { class: 'empty' }, 'This definition has too many states to be drawn.')),
        el('section', { class: 'panel', 'aria-label': 'Timeline' }, el('h2', {}, 'Timeline'), times.element)),
      side),
    el('section', { class: 'panel', 'aria-label': 'Events' }, el('h2', {}, 'Events'), events.element));

  function show() {
    mark.set(now.tasks.length > 0 && now.status === 'RUNNING' ? 'waiting' : now.status);
    say(facts, [
      `started ${moment(now.started)}`,
      `${now.stopped ? 'took' : 'for'} ${between(now.started, now.stopped)}`,
      plural(now.events, 'event'),
      now.redriveCount > 0 && `redriven ${plural(now.redriveCount, 'time')}`,
    ].filter(Boolean).join(' · '));
    stop.hidden = !now.canBeStopped;
    redrive.hidden = !now.canBeRedriven;
    drawing?.show(now.states);
    showTasks(tasks, now.tasks, { linked: false });
    const failed = now.error !== undefined || now.cause !== undefined;
    trouble.hidden = !failed;
    const key = JSON.stringify([now.input, now.output, now.error, now.cause, selected === null]);
    if (key !== dataKey) {
      dataKey = key;
      put(trouble, failed && [el('h2', {}, now.error ?? word(now.status)), causeOf(now.cause), culprit()]);
      put(data, jsonBlock('Input', now.input), now.output !== undefined && jsonBlock('Output', now.output));
    }
  }

  /** Where it went wrong: the state that failed last, within those that failed with it. */
  function culprit() {
    const failed = now.states.filter(state => state.status === 'failed').at(-1);
    return failed && el('p', {}, 'In ', el('button', { type: 'button', class: 'plain link', onclick: () => select(failed.name) }, failed.name));
  }

  function showSide() {
    if (selected === null) {
      put(side, el('h2', {}, 'Execution'), el('p', { class: 'quiet' }, 'Choose a state in the graph to see what it was given and what came of it.'), data);
    } else {
      put(side,
        el('div', { class: 'head' }, el('h2', { id: 'state-name', tabindex: -1 }, selected),
          el('button', { type: 'button', class: 'plain', 'aria-label': 'Close the state and show the execution', onclick: close }, '×')),
        panel.element);
    }
  }

  function select(name) {
    selected = name;
    drawing?.select(name);
    showSide();
    history.replaceState(null, '', executionLink(arn, name));
    announce(`Details of ${name}`);
    attempt(() => panel.show(name));
  }

  function close() {
    const button = drawing?.element.querySelector('[aria-pressed="true"]');
    selected = null;
    drawing?.select(null);
    history.replaceState(null, '', executionLink(arn));
    showSide();
    button?.focus();
  }

  async function load() {
    const before = now.status;
    times.refresh();
    const [fresh] = await Promise.all([get('execution', { execution: arn }), events.refresh(), panel.refresh()]);
    now = fresh;
    draw(show);
    if (now.status !== before) {
      announce(`The execution ${word(now.status).toLowerCase()}`);
    }
  }

  function askToStop() {
    dialog({
      title: 'Stop this execution?', intro: 'What is at work is given up. A stopped execution can be redriven.', action: 'Stop', kind: 'danger', fields: [],
      submit: () => post('stop', { execution: arn }),
    });
  }

  async function startAgain() {
    const { workflows } = await get('workflows');
    const workflow = workflows.find(each => each.arn === now.workflow.arn);
    if (workflow) {
      startDialog(workflow, now.input);
    }
  }

  function escape(event) {
    if (event.key === 'Escape' && selected !== null && !document.querySelector('dialog[open]')) {
      close();
    }
  }

  const refresh = calm(load, 150);
  const ticking = setInterval(() => {
    if (now.status === 'RUNNING') {
      draw(show);
      times.tick();
    }
  }, 1000);
  document.addEventListener('keydown', escape);
  show();
  showSide();
  times.refresh();
  await events.refresh();
  if (stateName) {
    select(stateName);
  }

  return {
    title: first.name,
    section: 'workflows',
    update: change => concerns(change, arn) && refresh(),
    leave() {
      clearInterval(ticking);
      document.removeEventListener('keydown', escape);
    },
  };
}
