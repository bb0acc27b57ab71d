import { say } from './dom.js';

const patience = 2000;
const tries = 5;

/**
 * Tells of changes as the server sees them: `{ workflows, executions, many, tasks }`, or `null` after a gap, when anything may have changed. A page
 * that nobody sees lets go of its connection: a browser has only a few for all of its pages.
 */
export function watch(tell) {
  const sign = document.getElementById('live');
  let source = null;
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : connect());
  connect();

  function connect() {
    if (source !== null || document.hidden) {
      return;
    }

    source = new EventSource('/page/live');
    source.addEventListener('open', () => show('on', 'Live'));
    source.addEventListener('resync', () => tell(null));
    source.addEventListener('message', event => tell(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      show('off', 'Reconnecting');
      if (source?.readyState === EventSource.CLOSED) {
        leave();
        setTimeout(connect, patience);
      }
    });
  }

  function leave() {
    source?.close();
    source = null;
  }

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
  let failures = 0;
  return async function ask() {
    if (state !== 'idle') {
      state = 'again';
      return;
    }

    do {
      state = 'busy';
      try {
        await run();
        failures = 0;
      } catch {
        // A gap without an end would be told by the connection; a short one is asked through.
        failures++;
      }

      const isBroken = failures > 0 && failures <= tries;
      await new Promise(resolve => setTimeout(resolve, isBroken ? patience : pause));
      state = isBroken ? 'again' : state;
    } while (state === 'again');
    state = 'idle';
  };
}

/** Draws with the next picture; hidden pages draw nothing. */
export function draw(work) {
  requestAnimationFrame(work);
}
