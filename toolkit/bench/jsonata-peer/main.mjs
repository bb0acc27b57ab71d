import { readFileSync } from 'node:fs';
import { evaluator } from './evaluator.mjs';

// Of the processor's time, so that a busy machine doesn't leave a contender cold.
const secondsToWarmUp = 3;
const secondsToGetUsed = 0.3;
const measuredSeconds = 0.3;

const works = JSON.parse(readFileSync(process.argv[2])).map(({ name, expressions }) => ({ name, evaluations: expressions.map(evaluator) }));
await runFor(secondsToWarmUp, works.flatMap(work => work.evaluations));
for (const { name, evaluations } of works) {
  await runFor(secondsToGetUsed, evaluations);
  const started = performance.now();
  let rounds = 0;
  while (performance.now() - started < measuredSeconds * 1000) {
    await runTenTimes(evaluations);
    rounds += 10;
  }

  const rate = (rounds * evaluations.length * 1000) / (performance.now() - started);
  console.log(`figure ${name} ${Math.round(rate)} evaluations/s`);
}

async function runFor(processorSeconds, evaluations) {
  const cold = process.cpuUsage();
  while (cpuSeconds(process.cpuUsage(cold)) < processorSeconds) {
    await runTenTimes(evaluations);
  }
}

async function runTenTimes(evaluations) {
  for (let i = 0; i < 10; i++) {
    for (const evaluate of evaluations) {
      await evaluate();
    }
  }
}

function cpuSeconds({ user, system }) {
  return (user + system) / 1e6;
}
