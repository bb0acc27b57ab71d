import { el, put } from '../dom.js';
import { post } from '../api.js';
import { announce, attempt } from '../announce.js';
import { graphView } from '../graph.js';
import { field } from '../parts/dialog.js';
import { plural } from '../text.js';

const example = `{
  "Comment": "Asks until the job is done",
  "QueryLanguage": "JSONata",
  "StartAt": "Wait a moment",
  "States": {
    "Wait a moment": { "Type": "Wait", "Seconds": 5, "Next": "Ask for the job" },
    "Ask for the job": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:job",
      "Retry": [{ "ErrorEquals": ["States.TaskFailed"], "MaxAttempts": 2 }],
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Given up" }],
      "Next": "Is it done?"
    },
    "Is it done?": {
      "Type": "Choice",
      "Choices": [{ "Condition": "{% $states.input.status = 'DONE' %}", "Next": "Done" }],
      "Default": "Wait a moment"
    },
    "Done": { "Type": "Succeed" },
    "Given up": { "Type": "Fail", "Error": "JobFailed" }
  }
}
`;

/** A definition that is pasted in: what is wrong with it, and its graph. */
export async function check(place) {
  const text = el('textarea', { rows: 24, spellcheck: 'false', class: 'code', placeholder: 'Paste a definition in the Amazon States Language' });
  const result = el('div', { class: 'result' }, el('p', { class: 'empty' }, 'What is wrong, and the graph, are shown here.'));
  put(place,
    el('h1', {}, 'Check a definition'),
    el('p', { class: 'lead' }, 'It is held against the same rules that AWS applies, and drawn. Nothing is stored.'),
    el('div', { class: 'split even' },
      el('form', { class: 'panel', novalidate: true, onsubmit: send },
        field('Definition', text),
        el('div', { class: 'actions' },
          el('button', { type: 'button', onclick: () => { text.value = example; text.focus(); } }, 'Insert an example'),
          el('button', { type: 'submit', class: 'primary' }, 'Check'))),
      el('section', { class: 'panel', 'aria-label': 'Result' }, result)));
  return { title: 'Check a definition', section: 'check' };

  async function send(event) {
    event.preventDefault();
    const answer = await attempt(() => post('check', { definition: text.value }));
    if (answer) {
      show(answer);
    }
  }

  function show({ canRun, problems, graph }) {
    const errors = problems.filter(problem => problem.severity === 'error').length;
    const warnings = problems.length - errors;
    const summary = canRun ? 'The definition can be run' : 'The definition can’t be run';
    const counts = [errors && plural(errors, 'error'), warnings && plural(warnings, 'warning')].filter(Boolean).join(', ');
    const view = graph && graphView(graph, { name: 'the definition', onSelect: find });
    put(result,
      el('h2', { class: canRun ? 'good' : 'bad' }, summary, counts && ` – ${counts}`),
      problems.length > 0 && el('ul', { class: 'problems' }, problems.map(describe)),
      view?.element ?? el('p', { class: 'empty' }, 'There are no states to draw.'));
    announce(`${summary}. ${counts}`);

    function find(name) {
      view.select(name);
      mark(JSON.stringify(name));
    }
  }

  function describe(problem) {
    return el('li', { 'data-severity': problem.severity },
      el('strong', {}, problem.severity === 'error' ? 'Error' : 'Warning'), ' ', problem.message,
      el('div', { class: 'quiet' }, problem.code, problem.location && [' at ', el('code', {}, problem.location)]));
  }

  /** Shows where something stands in the text. */
  function mark(part) {
    const at = text.value.indexOf(`${part}:`) >= 0 ? text.value.indexOf(`${part}:`) : text.value.indexOf(part);
    if (at >= 0) {
      text.focus();
      text.setSelectionRange(at, at + part.length);
    }
  }
}
