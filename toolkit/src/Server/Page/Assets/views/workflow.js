import { el, put } from '../dom.js';
import { get } from '../api.js';
import { calm } from '../live.js';
import { graphView } from '../graph.js';
import { executionTable } from '../parts/executions.js';
import { startDialog } from '../parts/start.js';
import { jsonBlock } from '../parts/json.js';

/** One workflow: its graph, its executions, and its start. */
export async function workflow(place, arn) {
  const [{ workflows }, { graph, definition }] = await Promise.all([get('workflows'), get('graph', { workflow: arn })]);
  const shown = workflows.find(each => each.arn === arn);
  if (!shown) {
    throw new Error('There is no such workflow any more.');
  }

  const table = executionTable(shown);
  const drawing = graph && graphView(graph, { name: shown.name, onSelect: name => showState(name) });
  const state = el('div', { class: 'state-panel' });
  put(place,
    el('nav', { class: 'crumbs', 'aria-label': 'Where you are' }, el('a', { href: '#/' }, 'Workflows')),
    el('div', { class: 'head' },
      el('div', {}, el('h1', {}, shown.name), shown.comment && el('p', { class: 'lead' }, shown.comment)),
      el('div', { class: 'actions' }, el('button', { type: 'button', class: 'primary', onclick: () => startDialog(shown) }, 'Start…'))),
    el('div', { class: 'split' },
      el('section', { class: 'panel', 'aria-label': 'Executions' }, el('h2', {}, 'Executions'),
        shown.isExpress ? el('p', { class: 'empty' }, 'Express executions are gone when the server ends.') : null, table.element),
      el('section', { class: 'panel', 'aria-label': 'Graph' }, el('h2', {}, 'Graph'),
        drawing?.element ?? el('p', { class: 'empty' }, 'This definition has too many states to be drawn.'),
        state,
        el('details', {}, el('summary', {}, 'Definition'), jsonBlock('Definition', definition)))));
  const refresh = calm(table.refresh, 300);
  await table.refresh();
  const ticking = setInterval(table.tick, 1000);
  return {
    title: shown.name,
    section: 'workflows',
    update: change => (change === null || change.workflows.includes(arn)) && refresh(),
    leave: () => clearInterval(ticking),
  };

  function showState(name) {
    drawing.select(name);
    put(state, jsonBlock(`Definition of ${name}`, find(JSON.parse(definition), name)));
  }
}

/** A state by its name, wherever it is in a definition. */
function find(graph, name) {
  const states = graph.States ?? {};
  if (Object.hasOwn(states, name)) {
    return JSON.stringify(states[name], null, 2);
  }

  for (const state of Object.values(states)) {
    for (const inner of [...(state.Branches ?? []), state.ItemProcessor, state.Iterator]) {
      const found = inner && find(inner, name);
      if (found) {
        return found;
      }
    }
  }

  return null;
}
