import { el } from '../dom.js';
import { post } from '../api.js';
import { dialog, field } from './dialog.js';
import { executionLink } from '../text.js';

/** Asks for an input, offering those that come with the workflow, and goes to the execution that was started. */
export function startDialog(workflow, input = null) {
  const text = el('textarea', { rows: 12, spellcheck: 'false', class: 'code', value: input ?? pretty(workflow.samples[0]?.input ?? '{}') });
  const name = el('input', { type: 'text', maxlength: 80, autocomplete: 'off' });
  const summary = el('p', { class: 'hint' }, input === null ? workflow.samples[0]?.summary ?? '' : '');
  const sample = el('select', { onchange: () => choose(workflow.samples[Number(sample.value)]) },
    input !== null && el('option', { value: '' }, 'The input that it had'),
    workflow.samples.map((each, index) => el('option', { value: index }, each.name)));

  function choose(chosen) {
    text.value = chosen ? pretty(chosen.input) : input;
    summary.textContent = chosen?.summary ?? '';
  }

  dialog({
    title: `Start ${workflow.name}`,
    fields: [
      workflow.samples.length > 0 && [field('Sample', sample), summary],
      field('Input (JSON)', text),
      field('Name of the execution', name, 'Left empty, one is made up.'),
    ],
    action: 'Start',
    submit: async () => {
      const { execution } = await post('start', { workflow: workflow.arn, name: name.value.trim(), input: text.value });
      location.hash = executionLink(execution);
    },
  });
}

function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
