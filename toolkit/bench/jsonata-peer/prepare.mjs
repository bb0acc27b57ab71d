import { writeFileSync } from 'node:fs';
import { evaluator } from './evaluator.mjs';
import { expressions } from './expressions.mjs';
import { suite } from './suite.mjs';

// What is evaluated, and what has to come out: the reference's word.
const works = [...expressions.map(expression => ({ name: expression.name, expressions: [expression] }))];
const longest = suite();
if (longest.length > 0) {
  works.push({ name: 'suite', expressions: longest });
} else {
  console.log("JSONata's test suite is neither in $ASL_CONFORMANCE nor in ../shared/conformance beside the repository; its expressions are left out.");
}

for (const work of works) {
  for (const expression of work.expressions) {
    expression.result = await evaluator(expression)();
  }
}

writeFileSync(process.argv[2], JSON.stringify(works, null, 1));
