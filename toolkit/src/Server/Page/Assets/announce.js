import { el } from './dom.js';

const shownFor = 7000;

/** Has a screen reader say something that sighted readers see anyway. */
export function announce(text) {
  document.getElementById('said').textContent = text;
}

/** Shows a message for a while, and has it said. */
export function toast(text, kind = 'done') {
  const close = el('button', { type: 'button', class: 'plain', 'aria-label': 'Close this message', onclick: () => message.remove() }, '×');
  const message = el('div', { class: 'toast', 'data-kind': kind, role: kind === 'error' ? 'alert' : 'status' }, el('span', {}, text), close);
  document.getElementById('toasts').append(message);
  if (kind !== 'error') {
    setTimeout(() => message.remove(), shownFor);
  }
}

/** Does something on behalf of the reader; what goes wrong is shown. */
export async function attempt(work, done) {
  try {
    const result = await work();
    if (done) {
      toast(done);
    }

    return result;
  } catch (problem) {
    toast(problem.message, 'error');
    return null;
  }
}
