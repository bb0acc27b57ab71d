'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { run } = require('./scripts.cjs');

const program = lasting => `
  const module = { exports: { mkPluginFailure: () => 'a report that nobody reads' } };
  script('validator-guard.cjs').useIn(module, ${JSON.stringify(lasting)});
  console.log(module.exports.mkPluginFailure({ name: 'CloudFormation Validate' }, new Error('its memory is damaged')));
`;

test('a validator that throws ends the process, and says which and why', () => {
  const { status, stdout, stderr } = run(program(path.join('aws-cdk-lib', 'core', 'lib', 'validation', 'private', 'report.js')));

  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /The validator 'CloudFormation Validate' did not run, so the templates are not checked: Error: its memory is damaged/);
});

test('any other module is left as it is', () => {
  assert.equal(run(program(path.join('aws-cdk-lib', 'core', 'lib', 'report.js'))).stdout, 'a report that nobody reads\n');
});

test('the CDK that is referenced makes the report of a validator that throws in the function that is replaced', () => {
  const lib = path.join(process.env.CDK_PACKAGE, 'core', 'lib');

  assert.match(fs.readFileSync(path.join(lib, 'validation', 'private', 'report.js'), 'utf8'), /exports\.mkPluginFailure=mkPluginFailure/);
  assert.match(fs.readFileSync(path.join(lib, 'private', 'synthesis-validation.js'), 'utf8'), /catch\(e\)\{[^}]*\(0,report_1\(\)\.mkPluginFailure\)\(plugin,e\)/);
});
