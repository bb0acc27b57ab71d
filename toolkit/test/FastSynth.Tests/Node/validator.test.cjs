'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, run } = require('./scripts.cjs');

// CDK's package, unpacked by who starts these tests.
const validator = path.join(process.env.CDK_PACKAGE, 'node_modules', '@aws', 'cloudformation-validate', 'index.js');

const TEMPLATES = {
  good: { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } },
  bad: { Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketNam: 1 } }, Nothing: { Type: 'AWS::No::Thing' }, Queue: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 'x' } } } },
};

/** Checks templates in a process of its own; gives the reports without their times, and which engines were made. */
function check(kept, names, { use = 'none', config = {} } = {}) {
  const { stdout, stderr } = run(`
    const [validator, kept, use] = ${JSON.stringify([validator, kept, use])};
    const made = [];
    const Instance = WebAssembly.Instance;
    WebAssembly.Instance = class extends Instance {
      constructor(...parts) {
        super(...parts);
        const make = this.exports.wasmcompositeengine_new;
        Object.defineProperty(this, 'exports', { configurable: true, value: { ...this.exports, wasmcompositeengine_new: config => { made.push('read its rules'); return make(config); } } });
      }
    };
    if (use !== 'none') {
      script('validator-engine.cjs').use(kept);
    }
    const module = { filename: validator, exports: { ...require(validator) } };
    if (use === 'reports') {
      script('validator-reports.cjs').useIn(module, validator, kept);
    }
    const engine = new module.exports.CompositeEngine(${JSON.stringify(config)});
    const reports = ${JSON.stringify(names.map(name => [name, TEMPLATES[name]]))}.map(([name, template]) => engine.validateTemplate(
      new module.exports.TemplateContent(JSON.stringify(template), name), { detailLevel: 'STANDARD' }));
    engine.free();
    console.log(JSON.stringify({ reports: reports.map(({ performance, ...report }) => report), made, version: module.exports.version() }));
  `, { options: ['--liftoff-only'] });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

const plain = check(folder(), ['good', 'bad']);

test('the validator finds what is wrong, so that there is something to compare', () => {
  assert.ok(plain.reports[1].diagnostics.length >= plain.reports[0].diagnostics.length + 3);
  assert.match(JSON.stringify(plain.reports[1]), /BucketNam.*No::Thing/s);
});

test('an engine that was put back says what one says that has read its rules', () => {
  const kept = folder();
  const first = check(kept, ['good', 'bad'], { use: 'engine' });
  const second = check(kept, ['bad', 'good'], { use: 'engine' });

  assert.deepEqual([first.made, second.made], [['read its rules'], []]);
  assert.deepEqual(first.reports, plain.reports);
  assert.deepEqual(second.reports, plain.reports.toReversed());
});

test('an engine with other rules reads them', () => {
  const kept = folder();
  const config = { regoRules: [] };
  check(kept, ['good'], { use: 'engine' });

  assert.deepEqual(check(kept, ['bad'], { use: 'engine', config: { celRules: [] } }).reports, [plain.reports[1]]);
  assert.deepEqual(check(kept, ['bad'], { use: 'engine', config }).reports, [plain.reports[1]]);
});

test('a kept engine that is damaged is not used', () => {
  const kept = folder();
  const file = path.join(kept, 'validator.bin');
  check(kept, ['good'], { use: 'engine' });
  const bytes = fs.readFileSync(file);
  bytes[bytes.length >> 1] ^= 1;
  fs.writeFileSync(file, bytes);

  assert.deepEqual(check(kept, ['bad'], { use: 'engine' }), { ...plain, reports: [plain.reports[1]], made: ['read its rules'] });
});

test('templates that were checked before have their reports, without an engine', () => {
  const kept = folder();
  const first = check(kept, ['good', 'bad'], { use: 'reports' });
  const second = check(kept, ['good', 'bad'], { use: 'reports' });

  assert.deepEqual([first.reports, first.version], [plain.reports, plain.version]);
  assert.deepEqual(second, { ...plain, made: [] });
});

test('a template that was not checked before is checked', () => {
  const kept = folder();
  check(kept, ['good'], { use: 'reports' });
  fs.rmSync(path.join(kept, 'validator.bin'));

  assert.deepEqual(check(kept, ['good', 'bad'], { use: 'reports' }), plain);
});
