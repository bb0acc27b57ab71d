import { el, put } from './dom.js';
import { get } from './api.js';
import { watch, calm } from './live.js';
import { announce } from './announce.js';
import { workflows } from './views/workflows.js';
import { workflow } from './views/workflow.js';
import { execution } from './views/execution.js';
import { reviews } from './views/reviews.js';
import { check } from './views/check.js';

const views = { workflows, workflow, execution, reviews, check };
const main = document.getElementById('main');
let current = null;
let turn = 0;

async function show(isFirst) {
  const [, name = '', argument = '', detail = ''] = location.hash.split('/');
  if (location.hash && !location.hash.startsWith('#/')) {
    return;
  }

  const mine = ++turn;
  current?.leave?.();
  document.querySelector('dialog[open]')?.close();
  current = null;
  const view = views[name || 'workflows'] ?? views.workflows;
  const place = el('div', { class: 'view' });
  let shown;
  try {
    shown = await view(place, decodeURIComponent(argument), decodeURIComponent(detail));
  } catch (problem) {
    shown = { title: 'Not found' };
    put(place, el('h1', {}, 'This can’t be shown'), el('p', {}, problem.message), el('p', {}, el('a', { href: '#/' }, 'All workflows')));
  }

  if (mine !== turn) {
    shown.leave?.();
    return;
  }

  current = shown;
  put(main, place);
  document.title = `${shown.title} – AsteroidWorkflows`;
  for (const link of document.querySelectorAll('nav [data-view]')) {
    link.toggleAttribute('aria-current', false);
    if (link.dataset.view === (shown.section ?? 'workflows')) {
      link.setAttribute('aria-current', 'page');
    }
  }

  if (!isFirst) {
    // As a new page would: from its beginning, told by its title.
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
    announce(shown.title);
  }
}

const countTasks = calm(async () => {
  const count = document.getElementById('reviews-count');
  const { total } = await get('tasks');
  count.hidden = total === 0;
  put(count, String(total), el('span', { class: 'unseen' }, ' waiting'));
}, 1000);

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => show(false));
show(true);
watch(change => {
  current?.update?.(change);
  if (change === null || change.tasks) {
    countTasks();
  }
});
