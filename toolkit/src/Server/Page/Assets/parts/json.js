import { el } from '../dom.js';
import { announce } from '../announce.js';

const shown = 20_000;
const coloured = 12_000;
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** A JSON text under a heading, as it was indented by the server; long ones are cut until they are asked for. */
export function jsonBlock(title, text, level = 'h3') {
  if (text === null || text === undefined) {
    return el('section', { class: 'json' }, el(level, {}, title), el('p', { class: 'quiet' }, 'None'));
  }

  const content = el('pre', { tabindex: 0, role: 'group', 'aria-label': title }, lightUp(text.slice(0, shown)));
  const copy = el('button', { type: 'button', class: 'plain small', onclick: () => copyText(text, title) }, 'Copy', el('span', { class: 'unseen' }, ` ${title.toLowerCase()}`));
  const more = text.length > shown && el('button', {
    type: 'button', class: 'plain small', onclick: event => {
      content.replaceChildren(text);
      event.target.remove();
    },
  }, `Show all ${text.length.toLocaleString()} characters`);
  return el('section', { class: 'json' }, el('div', { class: 'json-head' }, el(level, {}, title), copy), content, more);
}

async function copyText(text, title) {
  await navigator.clipboard.writeText(text);
  announce(`${title} copied`);
}

function lightUp(text) {
  if (text.length > coloured) {
    return text;
  }

  const parts = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, string, colon, word, number] = match;
    const kind = colon ? 'key' : string ? 'string' : word ? 'word' : number ? 'number' : '';
    parts.push(text.slice(end, match.index), el('span', { class: `json-${kind}` }, colon ? string : whole), colon ?? '');
    end = match.index + whole.length;
  }

  return [...parts, text.slice(end)];
}
