import jsonata from 'jsonata';

/** Evaluates an expression that has been parsed once. */
export function evaluator({ text, input, bindings }) {
  const parsed = jsonata(text);
  // Step Functions has it, JSONata's own functions lack it.
  parsed.registerFunction('parse', json => JSON.parse(json), '<s-:x>');
  return () => parsed.evaluate(input, bindings);
}
