import { el } from '../dom.js';

let count = 0;

/**
 * Asks something in a dialog. `fields` are its controls; `submit` does what was asked for, and a problem that it throws is shown in the dialog,
 * which stays open. The focus goes back to where it came from.
 */
export function dialog({ title, intro, fields, action, kind = 'primary', submit }) {
  const id = `dialog-${++count}`;
  const problem = el('p', { class: 'problem', role: 'alert' });
  const confirm = el('button', { type: 'submit', class: kind }, action);
  const element = el('dialog', { 'aria-labelledby': id },
    el('form', { method: 'dialog', novalidate: true, onsubmit: send },
      el('h2', { id }, title),
      intro && el('p', { class: 'quiet' }, intro),
      fields,
      problem,
      el('div', { class: 'actions' },
        el('button', { type: 'button', onclick: () => element.close() }, 'Cancel'),
        confirm)));
  const origin = document.activeElement;
  element.addEventListener('close', () => {
    element.remove();
    origin?.focus?.();
  });
  document.body.append(element);
  element.showModal();
  return element;

  async function send(event) {
    event.preventDefault();
    confirm.disabled = true;
    problem.textContent = '';
    try {
      await submit();
      element.close();
    } catch (refused) {
      problem.textContent = refused.message;
    } finally {
      confirm.disabled = false;
    }
  }
}

/** A control with its label, and a word of help below it. */
export function field(label, control, help) {
  const id = `field-${++count}`;
  control.id = id;
  const hint = help && el('p', { class: 'hint', id: `${id}-hint` }, help);
  if (hint) {
    control.setAttribute('aria-describedby', hint.id);
  }

  return el('div', { class: 'field' }, el('label', { for: id }, label), control, hint);
}
