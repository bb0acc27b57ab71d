import { el, put } from '../dom.js';
import { get } from '../api.js';
import { badge, word } from '../status.js';
import { jsonBlock } from './json.js';
import { duration, exactMoment, moment, plural } from '../text.js';

/** What a state of an execution was given and what came of it. */
export function statePanel(executionArn) {
  const element = el('div', { class: 'state-panel' });
  let name = null;
  let visit = null;
  let latest = '';

  async function refresh() {
    if (name === null) {
      return;
    }

    const asked = name;
    const answer = await get('state', { execution: executionArn, state: name, visit });
    const text = JSON.stringify(answer);
    if (asked === name && text !== latest) {
      latest = text;
      const focused = document.activeElement === element.querySelector('select');
      requestAnimationFrame(() => {
        put(element, ...describe(answer));
        if (focused) {
          element.querySelector('select')?.focus();
        }
      });
    }
  }

  function describe({ visit: shown, visits, total, definition }) {
    if (!shown) {
      return [el('p', { class: 'empty' }, 'This state has not been entered.'), definitionOf(definition)];
    }

    return [
      total > 1 && visitChoice(visits, total, shown),
      el('div', { class: 'facts' },
        badge(shown.status),
        el('dl', {},
          fact('Entered', moment(shown.entered)),
          fact('Took', duration(shown.milliseconds)),
          shown.attempts > 0 && fact('Attempts', shown.attempts > 1 ? `${shown.attempts} (${plural(shown.attempts - 1, 'retry', 'retries')})` : '1'),
          shown.iterations && fact('Items', `${shown.iterations.succeeded} succeeded, ${shown.iterations.failed} failed, of ${shown.iterations.total}`))),
      errorsOf(shown),
      jsonBlock('Input', shown.input),
      shown.output === undefined && ['running', 'waiting', 'retrying'].includes(shown.status) ? null : jsonBlock('Output', shown.output),
      Object.entries(shown.variables ?? {}).map(([variable, value]) => jsonBlock(`Variable ${variable}`, value)),
      definitionOf(definition),
    ];
  }

  function visitChoice(visits, total, shown) {
    const choice = el('select', { onchange: () => { visit = Number(choice.value); refresh(); } },
      visits.map((each, index) => el('option', { value: each.number, selected: each.number === shown.number },
        `${each.place ?? `visit ${total - visits.length + index + 1}`}: ${word(each.status).toLowerCase()}`)));
    return el('label', { class: 'choice' }, `Entered ${total} times`, choice);
  }

  function errorsOf({ errors, status }) {
    return errors.length > 0 && el('section', { class: 'errors' },
      el('h3', {}, errors.length === 1 ? 'Error' : `Errors of ${errors.length} attempts`),
      el('ol', {}, errors.map((error, index) => el('li', {},
        el('strong', {}, error.error ?? 'An error without a name'),
        el('span', { class: 'quiet' }, ` ${exactMoment(error.at)}${index < errors.length - 1 ? ', tried again' : status === 'caught' ? ', caught' : ''}`),
        causeOf(error.cause)))));
  }

  return {
    element,
    refresh,
    show(stateName) {
      [name, visit, latest] = [stateName, null, ''];
      put(element, el('p', { class: 'quiet' }, 'Reading…'));
      return refresh();
    },
  };
}

function fact(term, text) {
  return el('div', {}, el('dt', {}, term), el('dd', {}, text));
}

function definitionOf(definition) {
  return definition && el('details', {}, el('summary', {}, 'Definition'), jsonBlock('Definition', definition));
}

/** What happened. Causes of functions are JSON in one line: their message first, the rest for who asks. */
export function causeOf(cause) {
  if (!cause) {
    return null;
  }

  const text = whole => el('pre', { tabindex: 0, role: 'group', 'aria-label': 'Cause' }, whole);
  try {
    const json = JSON.parse(cause);
    const whole = JSON.stringify(json, null, 2);
    return typeof json?.errorMessage === 'string'
      ? [el('p', { class: 'message' }, json.errorMessage), el('details', {}, el('summary', {}, 'Cause in full'), text(whole))]
      : text(whole);
  } catch {
    return text(cause);
  }
}
