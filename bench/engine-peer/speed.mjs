const warmUpSeconds = 3;
const measuredSeconds = 2;
const trialSeconds = 0.5;

/** How many rounds of a work are done in a second, warm, with as many in flight as suit it best. */
export async function measure(name, work) {
  await work.check();
  await runFor(warmUpSeconds, work, 1);
  let best = { inFlight: 1, rate: 0 };
  for (const inFlight of work.inFlight) {
    const rate = await runFor(trialSeconds, work, inFlight);
    best = rate > best.rate ? { inFlight, rate } : best;
  }

  console.log(`figure ${name} ${Math.round(await runFor(measuredSeconds, work, best.inFlight))} ${work.unitsPerSecond}`);
  await work.check();
}

async function runFor(seconds, work, inFlight) {
  const started = performance.now();
  let rounds = 0;
  do {
    await Promise.all(Array.from({ length: inFlight }, () => work.run()));
    rounds += inFlight;
  } while (performance.now() - started < seconds * 1000);

  return (rounds * work.units * 1000) / (performance.now() - started);
}
