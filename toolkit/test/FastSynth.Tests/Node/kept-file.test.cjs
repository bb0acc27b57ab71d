'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, script } = require('./scripts.cjs');

const keptFile = script('kept-file.cjs');

test('what was written is read from any place on', () => {
  const file = path.join(folder(), 'below', 'kept.bin');
  keptFile.write(file, { name: 'a head ☄' }, [Buffer.from('first '), Buffer.from('second')]);

  const kept = keptFile.open(file);

  assert.deepEqual(kept.head, { name: 'a head ☄' });
  assert.equal(kept.read(Buffer.alloc(6), 6).toString(), 'second');
  assert.equal(kept.read(Buffer.alloc(6), 0).toString(), 'first ');
  assert.throws(() => kept.read(Buffer.alloc(2), 11), /ends too early/);
  kept.close();
});

test('a file that is cut short, or is none, is as if it were not there', () => {
  const file = path.join(folder(), 'kept.bin');
  keptFile.write(file, { a: 1 }, [Buffer.from('bytes')]);
  const whole = fs.readFileSync(file);
  for (const length of [0, 3, 16, whole.length - 1]) {
    fs.writeFileSync(file, whole.subarray(0, length));
    assert.equal(keptFile.open(file), undefined);
  }
  fs.writeFileSync(file, 'no such file at all, but long enough');
  assert.equal(keptFile.open(file), undefined);
  assert.equal(keptFile.open(path.join(file, 'x')), undefined);
});

test('where nothing can be written nothing is, and nobody is told', () => {
  const place = folder();
  fs.writeFileSync(path.join(place, 'file'), '');

  keptFile.write(path.join(place, 'file', 'kept.bin'), {}, []);

  assert.deepEqual(fs.readdirSync(place), ['file']);
});
