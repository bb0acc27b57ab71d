import { el, put, say, svg } from '../dom.js';
import { get } from '../api.js';
import { calm, draw } from '../live.js';
import { icon, word } from '../status.js';
import { duration, plural } from '../text.js';

const zooms = [1, 2, 4, 8, 16, 32];
const unit = 1000;
const barHigh = 18;
const statuses = ['running', 'waiting', 'retrying', 'succeeded', 'caught', 'failed', 'aborted'];

/**
 * When each state of an execution ran: a bar for each visit, what lies in a Parallel or a Map below it.
 * It is a table, so that whoever cannot see the bars reads the same from its cells.
 */
export function timeline(executionArn, { onSelect }) {
  const sentence = el('p', { class: 'lead' });
  const body = el('tbody');
  const hidden = el('p', { class: 'quiet', role: 'status' });
  const frame = el('div', { class: 'timeline-frame' });
  const search = el('input', { type: 'search', placeholder: 'State, or #12 for an item', 'aria-label': 'Show states by name, or an item by #number', oninput: () => ask() });
  const choice = el('select', { 'aria-label': 'Show states by status', onchange: () => ask() },
    el('option', { value: '' }, 'Any status'), statuses.map(status => el('option', { value: status }, word(status))));
  const rows = new Map();
  const ask = calm(refresh, 150);
  let zoom = 0;
  let shown = { rows: [], elapsed: 0 };
  let key = '';

  put(frame, el('table', { class: 'timeline' },
    el('caption', { class: 'unseen' }, 'Timeline: when each state ran'),
    el('thead', {}, el('tr', {}, ['State', 'Started after', 'Took', 'Over time'].map(heading => el('th', { scope: 'col' }, heading)))),
    body));

  async function refresh() {
    const filter = { text: search.value.trim(), status: choice.value };
    const answer = await get('timeline', { execution: executionArn, ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) });
    shown = answer;
    draw(show);
  }

  function show() {
    say(sentence, sentenceOf(shown));
    const fresh = JSON.stringify(shown.rows.map(row => [row.number, row.depth]));
    if (fresh !== key) {
      key = fresh;
      const kept = new Map(shown.rows.map(row => [row.number, rows.get(row.number) ?? rowOf(row)]));
      rows.clear();
      kept.forEach((row, number) => rows.set(number, row));
      put(body, ...[...rows.values()].map(row => row.element));
    }

    for (const row of shown.rows) {
      rows.get(row.number).set(row, shown.elapsed);
    }

    const left = shown.hidden + shown.rows.reduce((sum, row) => sum + row.hiddenItems, 0);
    say(hidden, shown.rows.length === 0 ? 'No state matches.' : left > 0 ? `${plural(left, 'more item')} not shown: find them by status, by name or by #number.` : '');
  }

  function rowOf(row) {
    const sign = el('span', { class: 'timeline-sign' });
    const from = el('td', { class: 'number' });
    const took = el('td', { class: 'number' });
    const track = svg('svg', { class: 'track', viewBox: `0 0 ${unit} ${barHigh}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', width: '100%', height: barHigh });
    const name = el('button', { type: 'button', class: 'plain link', onclick: () => onSelect(row.name) }, row.item === undefined ? row.name : `${row.name} #${row.item}`);
    const element = el('tr', { 'data-depth': Math.min(row.depth, 6), 'data-type': row.type },
      el('th', { scope: 'row' }, sign, name), from, took, el('td', { class: 'track-cell' }, track));
    let status = null;
    return {
      element,
      set(next, elapsed) {
        if (next.status !== status) {
          status = next.status;
          element.dataset.status = status;
          put(sign, icon(status), el('span', { class: 'unseen' }, `${word(status)}: `));
        }

        say(from, `+${duration(next.from)}`);
        say(took, [duration((next.to ?? elapsed) - next.from), next.attempts > 1 && plural(next.attempts, 'attempt'), next.error].filter(Boolean).join(' · '));
        put(track, ...barOf(next, elapsed));
        track.setAttribute('width', zoom === 0 ? '100%' : String(600 * zooms[zoom]));
      },
    };
  }

  function zoomBy(by) {
    zoom = Math.max(0, Math.min(zooms.length - 1, zoom + by));
    draw(show);
  }

  return {
    refresh: ask,
    tick: () => shown.rows.some(row => row.to === undefined) && ask(),
    element: el('div', { class: 'list' },
      sentence,
      el('div', { class: 'timeline-tools' }, search, choice,
        el('div', { class: 'actions', role: 'group', 'aria-label': 'Size of the timeline' },
          el('button', { type: 'button', 'aria-label': 'Less time in detail', onclick: () => zoomBy(-1) }, '−'),
          el('button', { type: 'button', onclick: () => zoomBy(-zooms.length) }, 'Fit'),
          el('button', { type: 'button', 'aria-label': 'More time in detail', onclick: () => zoomBy(1) }, '+'))),
      frame, hidden),
  };
}

/** How long it took, and how long the same work would take with nothing at the same time. */
function sentenceOf({ rows, elapsed, oneAfterTheOther }) {
  if (rows.length === 0 || elapsed <= 0) {
    return '';
  }

  const took = rows.some(row => row.to === undefined) ? `It has taken ${duration(elapsed)} so far.` : `It took ${duration(elapsed)}.`;
  return oneAfterTheOther > elapsed * 1.02
    ? `${took} One after the other, the same work would take ${duration(oneAfterTheOther)}.`
    : `${took} Nothing of length ran at the same time.`;
}

function barOf(row, elapsed) {
  const scale = unit / Math.max(elapsed, 1);
  const to = row.to ?? elapsed;
  const x = time => Math.min(unit, time * scale);
  const wide = Math.max(2, x(to) - x(row.from));
  const outer = row.type === 'Parallel' || row.type === 'Map';
  const [y, high] = outer ? [6, 6] : [2, 14];
  const waits = row.type === 'Wait' ? row.from : row.waitsFrom;
  return [
    svg('rect', { class: outer ? 'bar outer' : 'bar', x: Math.min(x(row.from), unit - 2), y, width: wide, height: high }),
    waits !== undefined && svg('rect', { class: 'bar waits', x: x(waits), y, width: Math.max(2, x(to) - x(waits)), height: high }),
    ...row.failures.map(at => svg('rect', { class: 'failure', x: Math.min(x(at), unit - 2), y: 0, width: 2, height: barHigh })),
  ].filter(Boolean);
}
