import { readFileSync } from 'node:fs';
import { evaluator } from './evaluator.mjs';

// Of the processor's time, so that a busy machine doesn't leave a contender cold.
const warmUpSeconds = 0.3;
const measuredSeconds = 0.3;

for (const { name, expressions } of JSON.parse(readFileSync(process.argv[2]))) {
  const evaluations = expressions.map(evaluator);
  const cold = process.cpuUsage();
  while (cpuSeconds(process.cpuUsage(cold)) < warmUpSeconds) {
    await runTenTimes(evaluations);
  }

  const started = performance.now();
  let rounds = 0;
  while (performance.now() - started < measuredSeconds * 1000) {
    await runTenTimes(evaluations);
    rounds += 10;
  }

  const rate = (rounds * evaluations.length * 1000) / (performance.now() - started);
  console.log(`figure ${name} ${Math.round(rate)} evaluations/s`);
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
