'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, run } = require('./scripts.cjs');

let kernels = 0;

/** A package as jsii keeps it, by its hash; gives where it lies. */
function keep(place, hash, files) {
  const lasting = path.join(place, 'cache', 'meteor', '1.0.0', hash);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(lasting, name)), { recursive: true });
    fs.writeFileSync(path.join(lasting, name), text);
  }
  return lasting;
}

/** Loads the package as a kernel of its own does, and says what that gave, and what was compiled anew. */
function load(place, lasting, program = 'meteor()') {
  const modules = path.join(place, `jsii-kernel-${++kernels}`, 'node_modules');
  fs.mkdirSync(modules, { recursive: true });
  fs.symlinkSync(lasting, path.join(modules, 'meteor'), 'dir');
  const { stdout, stderr } = run(`
    const vm = require('node:vm');
    const compiled = [];
    const Script = vm.Script;
    vm.Script = class extends Script {
      constructor(source, options) {
        super(source, options);
        if (this.cachedDataRejected !== false) {
          compiled.push(require('node:path').basename(options.filename));
        }
      }
    };
    const store = new (script('module-store.cjs').ModuleStore)(${JSON.stringify(path.join(place, 'modules.bin'))});
    store.use(() => {});
    const meteor = require('node:module').createRequire(${JSON.stringify(modules)})(${JSON.stringify(path.join(modules, 'meteor'))});
    store.compileAhead();
    const result = ${program};
    store.save();
    console.log(JSON.stringify({ result, compiled }));
  `, { options: ['--preserve-symlinks'] });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

const FILES = {
  'package.json': '{ "main": "lib/index.js" }',
  'lib/index.js': 'const part = require("./part"); module.exports = () => part.text + " " + typeof require.resolve + " " + (require.main === undefined) + " " + require("node:path").basename(__filename);',
  'lib/part.js': 'exports.text = "falls ☄"; exports.unused = () => 1;',
};
const RESULT = 'falls ☄ function true index.js';

test('a second run has the same modules, and compiles none of them', () => {
  const place = folder();
  const lasting = keep(place, 'one', FILES);

  assert.deepEqual(load(place, lasting), { result: RESULT, compiled: ['index.js', 'part.js'] });
  assert.deepEqual(load(place, lasting), { result: RESULT, compiled: [] });
});

test('another content of the same package is another package', () => {
  const place = folder();
  load(place, keep(place, 'one', FILES));

  assert.equal(load(place, keep(place, 'two', { ...FILES, 'lib/part.js': 'exports.text = "burns"' })).result, 'burns function true index.js');
});

test('a file that is damaged anywhere is made anew', () => {
  const place = folder();
  const lasting = keep(place, 'one', FILES);
  load(place, lasting);
  const file = path.join(place, 'modules.bin');
  const bytes = fs.readFileSync(file);
  for (const damaged of [bytes.subarray(0, bytes.length - 10), flipped(bytes, 40), flipped(bytes, bytes.length - 100)]) {
    fs.writeFileSync(file, damaged);

    assert.deepEqual(load(place, lasting), { result: RESULT, compiled: ['index.js', 'part.js'] });
    assert.deepEqual(load(place, lasting), { result: RESULT, compiled: [] });
  }
});

test('code of the same length that is edited in its package is what runs', () => {
  const place = folder();
  const lasting = keep(place, 'one', FILES);
  load(place, lasting);
  const part = path.join(lasting, 'lib', 'part.js');
  fs.writeFileSync(part, fs.readFileSync(part, 'utf8').replace('falls', 'lands'));

  assert.deepEqual(load(place, lasting), { result: RESULT.replace('falls', 'lands'), compiled: ['part.js'] });
});

function flipped(bytes, at) {
  const copy = Buffer.from(bytes);
  copy[at] ^= 1;
  return copy;
}

test('what one run does not need stays for those that do', () => {
  const place = folder();
  const lasting = keep(place, 'one', { ...FILES, 'lib/index.js': 'module.exports = name => require("./" + name).text', 'lib/other.js': 'exports.text = "glows"' });
  load(place, lasting, 'meteor("part")');
  assert.deepEqual(load(place, lasting, 'meteor("other")'), { result: 'glows', compiled: ['other.js'] });

  assert.deepEqual(load(place, lasting, 'meteor("part")'), { result: 'falls ☄', compiled: [] });
});

test('an error tells the file and line that it comes from', () => {
  const place = folder();
  const lasting = keep(place, 'one', { ...FILES, 'lib/part.js': '\n\nexports.text = new Error("cold").stack' });
  load(place, lasting);

  assert.match(load(place, lasting).result, /jsii-kernel-\d+.node_modules.meteor.lib.part\.js:3:/);
});
