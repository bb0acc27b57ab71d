// Of the processor's time, so that a busy machine doesn't leave a contender cold.
const warmUpSeconds = 3;
const measuredSeconds = 2;
const trialSeconds = 0.5;

/**
 * How often a work is done in a second, warm, with as many in flight as suit it best, and what it takes of a processor's time, which a busy machine
 * doesn't stretch.
 */
export async function measure(name, work) {
  await work.check();
  const cold = process.cpuUsage();
  while (cpuSeconds(process.cpuUsage(cold)) < warmUpSeconds) {
    await work.run();
  }

  let best = { inFlight: work.inFlight[0], rate: 0 };
  for (const inFlight of work.inFlight.length > 1 ? work.inFlight : []) {
    const { rate } = await run(trialSeconds, work, inFlight);
    best = rate > best.rate ? { inFlight, rate } : best;
  }

  const { rate, processor } = await run(measuredSeconds, work, best.inFlight);
  console.log(`figure ${name} ${Math.round(rate)} ${work.unitsPerSecond}`);
  console.log(`figure ${name}-cpu ${processor.toFixed(2)} microseconds`);
  await work.check();
}

async function run(seconds, work, inFlight) {
  const started = performance.now();
  const idle = process.cpuUsage();
  let rounds = 0;
  while (performance.now() - started < seconds * 1000) {
    await Promise.all(Array.from({ length: inFlight }, () => work.run()));
    rounds += inFlight;
  }

  const units = rounds * work.units;
  return { rate: (units * 1000) / (performance.now() - started), processor: (cpuSeconds(process.cpuUsage(idle)) * 1e6) / units };
}

function cpuSeconds({ user, system }) {
  return (user + system) / 1e6;
}
