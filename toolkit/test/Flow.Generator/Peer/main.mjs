// Reads a line of JSON for each rendered output and its inputs, and answers a line with a value or an error for each input.
import { createInterface } from 'node:readline';
import jsonata from 'jsonata';

const isExpression = (text) => typeof text === 'string' && text.startsWith('{%') && text.endsWith('%}');

function compile(template) {
  if (isExpression(template)) {
    const expression = jsonata(template.slice(2, -2));
    expression.registerFunction('parse', (text) => JSON.parse(text), '<s:x>');
    return async (states) => {
      const value = await expression.evaluate(undefined, { states });
      if (value === undefined) {
        throw new Error('nothing');
      }

      return value;
    };
  }

  if (Array.isArray(template)) {
    const items = template.map(compile);
    return async (states) => {
      const values = [];
      for (const item of items) {
        values.push(await item(states));
      }

      return values;
    };
  }

  if (template !== null && typeof template === 'object') {
    const fields = Object.entries(template).map(([name, value]) => [name, compile(value)]);
    return async (states) => {
      const values = {};
      for (const [name, value] of fields) {
        Object.defineProperty(values, name, { value: await value(states), enumerable: true });
      }

      return values;
    };
  }

  return async () => template;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { template, inputs } = JSON.parse(line);
  const answers = [];
  try {
    const evaluate = compile(template);
    for (const input of inputs) {
      try {
        answers.push({ value: await evaluate(input) });
      } catch (error) {
        answers.push({ error: `${error.code ?? ''} ${error.message}` });
      }
    }
  } catch (error) {
    inputs.forEach(() => answers.push({ error: `syntax: ${error.message}` }));
  }

  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
