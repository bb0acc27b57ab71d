import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const most = 40;

/** The longest expressions of JSONata's own test suite that yield something; none where it isn't here. */
export function suite() {
  const folder = join(process.env.ASL_CONFORMANCE || fileURLToPath(new URL('../../../shared/conformance', import.meta.url)), 'jsonata');
  if (!existsSync(folder)) {
    return [];
  }

  const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  return readdirSync(join(folder, 'groups'))
    .flatMap(group => readdirSync(join(folder, 'groups', group)).filter(file => file.endsWith('.json')).map(file => [group, file]))
    .flatMap(([group, file]) => [read('groups', group, file)].flat().map(one => ({ group, file, ...one })))
    .filter(one => one.expr && 'result' in one && !one.unordered && !one.expr.includes('$random') && !one.expr.includes('$eval'))
    .sort((left, right) => right.expr.length - left.expr.length)
    .slice(0, most)
    .map(one => ({
      name: `${one.group}/${one.file}`,
      text: one.expr,
      dialect: 'Standard',
      bindings: one.bindings ?? {},
      input: one.dataset ? read('datasets', `${one.dataset}.json`) : one.data,
    }));
}
