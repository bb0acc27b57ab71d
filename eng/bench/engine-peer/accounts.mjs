import { isDeepStrictEqual } from 'node:util';
import { StateMachine } from 'aws-local-stepfunctions';
import { read } from './files.mjs';

/** The accounts workflow with mocked tasks: an application that is approved at once, one that is reviewed, one that can't be checked. */
export function accounts() {
  const machine = new StateMachine(read('accounts.asl.json'));
  const input = read('accounts.input.json');
  const mocks = read('accounts.mocks.json');
  const cases = Object.entries(read('accounts.outputs.json')).map(([name, output]) => {
    const taskResourceLocalHandlers = handlers(mocks, mocks.StateMachines.accounts.TestCases[name]);
    // The interpreter knows no task tokens: whoever waits for one is answered at once, and the token is what its context says.
    const options = { context: { Task: { Token: 'token' } }, overrides: { taskResourceLocalHandlers } };
    return { name, output, run: () => machine.run(input, options).result };
  });

  return {
    units: cases.length,
    unitsPerSecond: 'executions/s',
    inFlight: [1, 4, 16],
    async run() {
      for (const one of cases) {
        await one.run();
      }
    },
    async check() {
      for (const one of cases) {
        const output = await one.run();
        if (!isDeepStrictEqual(output, one.output)) {
          throw new Error(`${one.name} should have given ${JSON.stringify(one.output)}, but: ${JSON.stringify(output)}`);
        }
      }
    },
  };
}

function handlers(mocks, testCase) {
  return Object.fromEntries(Object.entries(testCase).map(([state, name]) => {
    const answer = mocks.MockedResponses[name]['0'];
    return [state, async () => {
      if (answer.Throw) {
        throw Object.assign(new Error(answer.Throw.Cause), { name: answer.Throw.Error });
      }

      return answer.Return;
    }];
  }));
}
