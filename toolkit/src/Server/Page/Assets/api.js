/** The server refuses, in words for the reader. */
export class Refused extends Error {}

export function get(path, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  return ask(`/page/${path}?${asked}`, {});
}

export function post(path, body) {
  return ask(`/page/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Asteroid-Page': '1' },
    body: JSON.stringify(body),
  });
}

async function ask(address, options) {
  let response;
  try {
    response = await fetch(address, { ...options, cache: 'no-store', credentials: 'omit' });
  } catch {
    throw new Refused('The server does not answer. Is `asteroid serve` still running?');
  }

  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) {
    throw new Refused(answer?.message ?? `The server answered with status ${response.status}.`);
  }

  return answer;
}
