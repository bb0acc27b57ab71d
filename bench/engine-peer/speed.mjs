// Of the processor's time, so that a busy machine doesn't leave a contender cold.
const warmUpSeconds = 1.5;
const measuredSeconds = 2;
const trialSeconds = 0.5;

/** How many rounds of a work are done in a second, warm, with as many in flight as suit it best. */
export async function measure(name, work) {
  await work.check();
  const cold = process.cpuUsage();
  while (cpuSeconds(process.cpuUsage(cold)) < warmUpSeconds) {
    await work.run();
  }

  let best = { inFlight: work.inFlight[0], rate: 0 };
  for (const inFlight of work.inFlight.length > 1 ? work.inFlight : []) {
    const rate = await rateOf(trialSeconds, work, inFlight);
    best = rate > best.rate ? { inFlight, rate } : best;
  }

  console.log(`figure ${name} ${Math.round(await rateOf(measuredSeconds, work, best.inFlight))} ${work.unitsPerSecond}`);
  await work.check();
}

async function rateOf(seconds, work, inFlight) {
  const started = performance.now();
  let rounds = 0;
  while (performance.now() - started < seconds * 1000) {
    await Promise.all(Array.from({ length: inFlight }, () => work.run()));
    rounds += inFlight;
  }

  return (rounds * work.units * 1000) / (performance.now() - started);
}

function cpuSeconds({ user, system }) {
  return (user + system) / 1e6;
}
