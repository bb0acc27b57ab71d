import { el, svg, put, say } from './dom.js';
import { iconPath, keyOf, word } from './status.js';
import { duration, plural } from './text.js';

const margin = 16;
const steps = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.6];
const groupWords = { Map: 'for each item', Parallel: 'in parallel' };

/**
 * A graph whose states are buttons: `show(states)` colours them, `select(name)` marks one.
 * The server has placed everything; here it is only drawn.
 */
export function graphView(graph, { name, onSelect }) {
  const buttons = new Map();
  const drawing = svg('svg', {
    class: 'graph', role: 'group', 'aria-label': `Graph of ${name}`,
    viewBox: `${-margin} ${-margin} ${graph.width + 2 * margin} ${graph.height + 2 * margin}`,
  }, arrowHead('tip', 'tip'), arrowHead('tip-catch', 'tip catch'), drawGraph(graph, 0, 0));
  const frame = el('div', { class: 'graph-frame' }, drawing);
  const zoom = zoomOf(drawing, frame, graph);
  let selected = null;

  drawing.addEventListener('click', event => choose(event));
  drawing.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(event);
    }
  });

  function choose(event) {
    const button = event.target.closest('[data-state]');
    if (button) {
      onSelect?.(button.dataset.state);
    }
  }

  function drawGraph(part, x, y) {
    const inOrder = [...part.nodes].sort((a, b) => a.y - b.y || a.x - b.x);
    return svg('g', { transform: `translate(${x} ${y})` },
      part.edges.map(edge => svg('path', {
        class: `edge ${edge.kind}`, d: edge.path, 'marker-end': edge.kind === 'catch' ? 'url(#tip-catch)' : 'url(#tip)', 'aria-hidden': 'true',
      })),
      inOrder.map(drawNode),
      part.edges.filter(edge => edge.label).map(({ label }) => svg('text', { class: 'label', x: label.x, y: label.y }, svg('title', {}, label.whole), label.text)));
  }

  function drawNode(node) {
    const place = { transform: `translate(${node.x} ${node.y})` };
    if (node.name === '') {
      return svg('circle', { class: 'dot', cx: node.x + node.width / 2, cy: node.y + 10, r: node.type === 'Start' ? 7 : 9, 'data-end': node.type, 'aria-hidden': 'true' });
    }

    const isGroup = node.branches.length > 0;
    const note = svg('text', { class: 'note', x: node.width - 8, y: isGroup ? 18 : 0, 'aria-hidden': 'true' });
    const sign = svg('g', { class: 'signs', transform: isGroup ? 'translate(10 9)' : `translate(9 ${node.height / 2 - 8})` });
    const label = isGroup
      ? svg('text', { class: 'name', x: 32, y: 18 }, node.name, svg('tspan', { class: 'kind' }, `  ${groupWords[node.type] ?? ''}`))
      : svg('text', { class: 'name', x: node.width / 2, y: node.height / 2 }, node.name);
    const button = svg('g', {
      class: 'hit', role: 'button', tabindex: 0, 'data-state': node.name, 'data-type': node.type, 'data-status': 'idle', 'aria-pressed': 'false',
    }, shape(node), sign, label);
    buttons.set(node.name, { button, sign, label, note, node });
    describe(node.name, null);
    return isGroup
      ? svg('g', { ...place, class: 'group' }, button, note, node.branches.map(branch => drawGraph(branch.graph, branch.x, branch.y)))
      : svg('g', { ...place, class: 'state' }, button, note);
  }

  function describe(stateName, state) {
    const { button, note, node } = buttons.get(stateName);
    const remarks = remarksOf(state);
    const status = node.type === 'Missing' ? 'not in the definition' : state ? word(state.status).toLowerCase() : 'not entered';
    button.setAttribute('aria-label', [stateName, node.branches.length > 0 ? groupWords[node.type] : node.type, status, ...remarks].join(', '));
    note.dataset.status = state ? keyOf(state.status) : 'idle';
    say(note, shortNote(state, node));
  }

  return {
    element: el('div', { class: 'graph-view' }, zoom.element, frame),
    has: stateName => buttons.has(stateName),
    first: () => buttons.keys().next().value,
    show(states) {
      for (const state of states) {
        const entry = buttons.get(state.name);
        if (!entry) {
          continue;
        }

        const key = keyOf(state.status);
        if (entry.button.dataset.status !== key) {
          entry.button.dataset.status = key;
          put(entry.sign, iconPath(key));
          if (entry.node.branches.length === 0) {
            entry.label.setAttribute('x', entry.node.width / 2 + 9);
          }
        }

        describe(state.name, state);
      }
    },
    select(stateName) {
      if (selected) {
        buttons.get(selected)?.button.setAttribute('aria-pressed', 'false');
      }

      selected = stateName;
      buttons.get(stateName)?.button.setAttribute('aria-pressed', 'true');
    },
    fit: zoom.fit,
  };
}

function remarksOf(state) {
  if (!state) {
    return [];
  }

  const { attempts, visits, iterations, counts, error } = state;
  return [
    attempts > 1 && plural(attempts, 'attempt'),
    iterations && `${iterations.succeeded + iterations.failed} of ${plural(iterations.total, 'item')} done`,
    iterations?.failed > 0 && `${iterations.failed} failed`,
    counts && Object.entries(counts).map(([status, count]) => `${count} ${word(status).toLowerCase()}`).join(', '),
    visits > 1 && !counts && `entered ${visits} times`,
    error && !['succeeded', 'running'].includes(state.status) && error,
  ].filter(Boolean);
}

function shortNote(state, node) {
  if (!state) {
    return '';
  }

  const { milliseconds } = state;
  // A narrow group has its own name on the same line.
  const hasRoom = node.branches.length === 0 || node.width > 300;
  return [countOf(state), hasRoom && milliseconds !== undefined && !state.counts && duration(milliseconds)].filter(Boolean).join(' · ');
}

function countOf({ attempts, iterations, visits, counts }) {
  return iterations ? `${iterations.succeeded + iterations.failed}/${iterations.total}`
    : counts ? `×${Object.values(counts).reduce((sum, count) => sum + count, 0)}`
      : attempts > 1 ? plural(attempts, 'attempt')
        : visits > 1 ? `×${visits}` : '';
}

function shape({ type, width, height, branches }) {
  if (type === 'Choice' && branches.length === 0) {
    return svg('polygon', { class: 'shape', points: `14,0 ${width - 14},0 ${width},${height / 2} ${width - 14},${height} 14,${height} 0,${height / 2}` });
  }

  return svg('rect', { class: 'shape', width, height, rx: branches.length > 0 ? 10 : type === 'Succeed' ? height / 2 : 7 });
}

function arrowHead(id, kind) {
  return svg('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' }, svg('path', { class: kind, d: 'M0 0 8 4 0 8z' }));
}

function zoomOf(drawing, frame, graph) {
  const [wide, high] = [graph.width + 2 * margin, graph.height + 2 * margin];
  let scale = 1;
  let fits = true;

  function apply(next) {
    scale = next;
    drawing.setAttribute('width', Math.round(wide * scale));
    drawing.setAttribute('height', Math.round(high * scale));
  }

  function fit() {
    if (fits && frame.clientWidth > 0) {
      apply(Math.max(0.62, Math.min(1, frame.clientWidth / wide)));
    }
  }

  function step(by) {
    fits = false;
    const next = by > 0 ? steps.find(each => each > scale + 0.01) : steps.findLast(each => each < scale - 0.01);
    apply(next ?? scale);
  }

  apply(1);
  new ResizeObserver(fit).observe(frame);
  return {
    fit,
    element: el('div', { class: 'zoom', role: 'group', 'aria-label': 'Size of the graph' },
      el('button', { type: 'button', 'aria-label': 'Smaller', onclick: () => step(-1) }, '−'),
      el('button', { type: 'button', onclick: () => { fits = true; fit(); } }, 'Fit'),
      el('button', { type: 'button', 'aria-label': 'Larger', onclick: () => step(1) }, '+')),
  };
}
