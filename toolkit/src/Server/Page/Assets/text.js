const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const exactClock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A moment: today's by its time, others with their day. */
export function moment(text) {
  if (!text) {
    return '–';
  }

  const at = new Date(text);
  return at.toDateString() === new Date().toDateString() ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`;
}

export function exactMoment(text) {
  return exactClock.format(new Date(text));
}

export function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '–';
  }

  if (milliseconds < 1000) {
    return `${Math.max(0, Math.round(milliseconds))} ms`;
  }

  const seconds = milliseconds / 1000;
  if (seconds < 60) {
    return `${seconds.toFixed(1)} s`;
  }

  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${Math.round(seconds % 60)} s`
    : minutes < 1440 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min`
      : `${Math.floor(minutes / 1440)} d ${Math.floor(minutes % 1440 / 60)} h`;
}

export function between(started, stopped) {
  return started ? duration((stopped ? new Date(stopped) : new Date()) - new Date(started)) : '–';
}

export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** The address of an execution's view, or of one of its states there. */
export function executionLink(arn, state) {
  return `#/execution/${encodeURIComponent(arn)}${state ? `/${encodeURIComponent(state)}` : ''}`;
}

export function workflowLink(arn) {
  return `#/workflow/${encodeURIComponent(arn)}`;
}
