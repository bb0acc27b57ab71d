import { el, put, say } from '../dom.js';
import { get } from '../api.js';
import { attempt } from '../announce.js';
import { exactMoment, plural } from '../text.js';

const size = 100;

/** The events of an execution as a table: a page of them at a time, the last page followed as it grows. */
export function eventTable(executionArn, { onState }) {
  const body = el('tbody');
  const total = el('p', { class: 'quiet' });
  const earlier = el('button', { type: 'button', onclick: () => turn(first - size) }, 'Earlier');
  const later = el('button', { type: 'button', onclick: () => turn(first + size) }, 'Later');
  let first = 0;
  let shown = 0;

  async function refresh() {
    const page = await get('history', { execution: executionArn, first, size });
    if (page.first !== first) {
      return;
    }

    const fresh = page.events.slice(shown);
    shown = page.events.length;
    requestAnimationFrame(() => body.append(...fresh.map(newRow)));
    const last = first + page.events.length;
    say(total, page.total > size ? `Events ${first + 1} to ${last} of ${page.total.toLocaleString()}` : plural(page.total, 'event'));
    earlier.disabled = first === 0;
    later.disabled = last >= page.total;
  }

  function turn(to) {
    first = Math.max(0, to);
    shown = 0;
    put(body);
    refresh();
  }

  function newRow(event) {
    const toggle = el('button', { type: 'button', class: 'plain small', 'aria-expanded': 'false', 'aria-label': `Details of event ${event.id}`, onclick: open }, 'Details');
    const row = el('tr', { 'data-failed': /Failed|TimedOut|Aborted/.test(event.type) },
      el('td', { class: 'number' }, String(event.id)),
      el('td', { class: 'number' }, exactMoment(event.at)),
      el('th', { scope: 'row' }, event.type),
      el('td', {}, event.state && el('button', { type: 'button', class: 'plain link', onclick: () => onState(event.state) }, event.state)),
      el('td', {}, event.error ?? ''),
      el('td', {}, toggle));
    let details = null;
    return row;

    async function open() {
      if (details) {
        details.remove();
        details = null;
        toggle.setAttribute('aria-expanded', 'false');
        return;
      }

      const answer = await attempt(() => get('event', { execution: executionArn, event: event.id }));
      if (answer && !details) {
        details = el('tr', { class: 'details' }, el('td', { colspan: 6 }, el('pre', { tabindex: 0, role: 'group', 'aria-label': `Event ${event.id}` }, answer.text)));
        row.after(details);
        toggle.setAttribute('aria-expanded', 'true');
      }
    }
  }

  return {
    refresh,
    element: el('div', { class: 'list' },
      el('div', { class: 'scroll' }, el('table', { class: 'events' },
        el('caption', { class: 'unseen' }, 'Events of the execution'),
        el('thead', {}, el('tr', {}, ['#', 'Time', 'Event', 'State', 'Error', ''].map(heading =>
          el(heading ? 'th' : 'td', heading ? { scope: 'col' } : {}, heading)))),
        body)),
      el('div', { class: 'pager' }, total, el('div', { class: 'actions' }, earlier, later))),
  };
}
