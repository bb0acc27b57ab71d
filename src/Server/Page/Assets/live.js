import { say } from './dom.js';

/** Tells of changes as the server sees them: `{ workflows, executions, many, tasks }`, or `null` after a gap, when anything may have changed. */
export function watch(tell) {
  const sign = document.getElementById('live');
  const source = new EventSource('/page/live');
  source.addEventListener('open', () => show('on', 'Live'));
  source.addEventListener('error', () => show('off', 'Reconnecting'));
  source.addEventListener('resync', () => tell(null));
  source.addEventListener('message', event => tell(JSON.parse(event.data)));

  function show(state, text) {
    sign.dataset.state = state;
    say(sign, text);
  }
}

/** Whether a change may be about an execution. */
export function concerns(change, executionArn) {
  return change === null || change.many || change.executions.includes(executionArn);
}

/**
 * Runs something at most once at a time, and once more where it was asked for in between: however fast changes come, there is never more than one
 * request on its way and one to follow.
 */
export function calm(run, pause = 250) {
  let state = 'idle';
  return async function ask() {
    if (state !== 'idle') {
      state = 'again';
      return;
    }

    do {
      state = 'busy';
      await run();
      await new Promise(resolve => setTimeout(resolve, pause));
    } while (state === 'again');
    state = 'idle';
  };
}

/** Draws with the next picture; hidden pages draw nothing. */
export function draw(work) {
  requestAnimationFrame(work);
}
