import { el, svg, say } from './dom.js';

const looks = {
  running: { word: 'Running', icon: 'M8 2a6 6 0 1 1-5.6 3.9' },
  waiting: { word: 'Waiting', icon: 'M8 4v4l2.6 1.6M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 1 0 8 1.6' },
  retrying: { word: 'Retrying', icon: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.6v3.2H10' },
  succeeded: { word: 'Succeeded', icon: 'M3 8.6 6.4 12 13 4.6' },
  failed: { word: 'Failed', icon: 'M4 4l8 8M12 4l-8 8' },
  timed_out: { word: 'Timed out', icon: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6' },
  caught: { word: 'Error caught', icon: 'M8 3v6M8 12.4v.4' },
  aborted: { word: 'Aborted', icon: 'M4.5 4.5h7v7h-7z' },
  idle: { word: 'Not entered', icon: 'M4 8h8' },
};

/** The key of a look, whether AWS's word or that of a state. */
export function keyOf(status) {
  const key = (status ?? 'idle').toLowerCase();
  return looks[key] ? key : 'idle';
}

export function word(status) {
  return looks[keyOf(status)].word;
}

/** A drawing of a status, to stand beside its word. */
export function icon(status, attributes = {}) {
  return svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true', ...attributes }, iconPath(status));
}

export function iconPath(status, attributes = {}) {
  return svg('path', { class: 'sign', d: looks[keyOf(status)].icon, ...attributes });
}

/** A word with a drawing and a colour. Has `set` to show another status. */
export function badge(status) {
  const label = el('span');
  const element = el('span', { class: 'badge' }, '', label);
  let shown = null;
  element.set = (next, text = word(next)) => {
    if (keyOf(next) !== shown) {
      shown = keyOf(next);
      element.dataset.status = shown;
      element.querySelector('svg')?.remove();
      element.prepend(icon(next));
    }

    say(label, text);
  };
  element.set(status);
  return element;
}
