'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const { run } = require('./scripts.cjs');

const said = text => text.trim().split('\n').map(line => JSON.parse(line)).map(line => Object.entries(line).map(([name, value]) => `${name}: ${Buffer.from(value, 'base64')}`)[0]);

test('the kernel reads and writes the API, and whatever is printed goes to the error stream as text in JSON', () => {
  const { stdout, stderr } = run(`
    script('channel.cjs').open(() => console.log('before waiting'));
    const fs = require('node:fs');
    const request = Buffer.alloc(100);
    const length = fs.readSync(3, request, 0, 100, null);
    fs.writeSync(3, 'answer to ' + request.toString('utf8', 0, length));
    console.error('a warning ☄');
    process.stdout.write('a word');
  `, { input: 'a request' });

  assert.equal(stdout, 'answer to a request');
  assert.deepEqual(said(stderr), ['stdout: before waiting\n', 'stderr: a warning ☄\n', 'stdout: a word']);
});

test('what a child process prints keeps out of the API', () => {
  const { stdout, stderr } = run(`
    script('channel.cjs').open(() => {});
    require('node:child_process').spawnSync(process.execPath, ['-e', 'console.log("from a child")'], { stdio: ['ignore', process.stdout, process.stderr] });
  `);

  assert.deepEqual([stdout, stderr], ['', 'from a child\n']);
});
