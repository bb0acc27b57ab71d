import { el, put, say } from '../dom.js';
import { get } from '../api.js';
import { calm } from '../live.js';
import { icon, word } from '../status.js';
import { startDialog } from '../parts/start.js';
import { plural, workflowLink } from '../text.js';

const told = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

/** Every workflow, with how its executions stand. */
export async function workflows(place) {
  const list = el('ul', { class: 'cards' });
  const cards = new Map();
  const refresh = calm(async () => show((await get('workflows')).workflows), 500);
  const { workflows: first } = await get('workflows');
  put(place, el('h1', {}, 'Workflows'), first.length > 0 ? list : el('p', { class: 'empty' }, 'There is no workflow yet. CreateStateMachine makes one.'));
  show(first);
  return { title: 'Workflows', section: 'workflows', update: () => refresh() };

  function show(all) {
    for (const workflow of all) {
      if (!cards.has(workflow.arn)) {
        cards.set(workflow.arn, newCard(workflow));
        list.append(cards.get(workflow.arn).element);
      }

      cards.get(workflow.arn).update(workflow);
    }

    for (const [arn, card] of cards) {
      if (!all.some(workflow => workflow.arn === arn)) {
        card.element.remove();
        cards.delete(arn);
      }
    }
  }

  function newCard(workflow) {
    const counts = el('ul', { class: 'counts' });
    const total = el('p', { class: 'quiet' });
    let latest = workflow;
    let shown = '';
    return {
      element: el('li', { class: 'card' },
        el('h2', {}, el('a', { href: workflowLink(workflow.arn) }, workflow.name)),
        el('p', {}, workflow.comment ?? ''),
        counts, total,
        el('div', { class: 'actions' }, el('button', { type: 'button', class: 'primary', onclick: () => startDialog(latest) }, 'Start…', el('span', { class: 'unseen' }, ` ${workflow.name}`)))),
      update(now) {
        latest = now;
        say(total, now.total === 0 ? 'Nothing has run yet' : plural(now.total, 'execution'));
        const key = JSON.stringify([now.counts, now.waiting]);
        if (key !== shown) {
          shown = key;
          put(counts, numbers(now).map(([status, number]) => count(status, number)));
        }
      },
    };
  }

  /** Those that wait for somebody run as well; they are told once. */
  function numbers({ counts, waiting }) {
    return [['WAITING', waiting], ...told.map(status => [status, (counts[status] ?? 0) - (status === 'RUNNING' ? waiting : 0)])].filter(([, number]) => number > 0);
  }

  function count(status, number) {
    return el('li', { 'data-status': status.toLowerCase() }, icon(status), `${number.toLocaleString()} ${word(status).toLowerCase()}`);
  }
}
