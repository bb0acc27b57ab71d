import { isDeepStrictEqual } from 'node:util';
import { StateMachine } from 'aws-local-stepfunctions';
import { read } from './files.mjs';

const count = 10_000;

/** One execution of a Map over many items. */
export function items() {
  const machine = new StateMachine(read('map.asl.json'));
  const input = numbered(0);
  const expected = numbered(1);
  const run = () => machine.run(input).result;
  return {
    units: count,
    unitsPerSecond: 'items/s',
    inFlight: [1],
    run,
    async check() {
      if (!isDeepStrictEqual(await run(), expected)) {
        throw new Error("The Map's output is wrong.");
      }
    },
  };
}

const numbered = first => Array.from({ length: count }, (_, id) => ({ id, n: (id % 7) + first }));
