'use strict';
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, run, script } = require('./scripts.cjs');

const keptFile = script('kept-file.cjs');

test('what was written is read, where it was made from the same', () => {
  const file = path.join(folder(), 'below', 'kept.bin');
  keptFile.write(file, 'a comet ☄', { name: 'a head ☄' }, [Buffer.from('first '), Buffer.from('second')]);

  const kept = keptFile.read(file, 'a comet ☄');

  assert.deepEqual(kept.head, { name: 'a head ☄', madeFrom: 'a comet ☄' });
  assert.equal(kept.body.toString(), 'first second');
  assert.equal(keptFile.read(file, 'another comet'), undefined);
});

test('a file with any byte changed, or cut short anywhere, is as if it were not there', () => {
  const file = path.join(folder(), 'kept.bin');
  keptFile.write(file, 'it', { a: 1 }, [Buffer.from('bytes')]);
  const whole = fs.readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole);
    changed[at] ^= 1 << at % 8;
    for (const damaged of [changed, whole.subarray(0, at)]) {
      fs.writeFileSync(file, damaged);
      assert.equal(keptFile.read(file, 'it'), undefined);
    }
  }
  fs.writeFileSync(file, Buffer.concat([whole, Buffer.from('more')]));
  assert.equal(keptFile.read(file, 'it'), undefined);
  assert.equal(keptFile.read(path.join(file, 'x'), 'it'), undefined);
});

test('where nothing can be written nothing is, and nobody is told', () => {
  const place = folder();
  fs.writeFileSync(path.join(place, 'file'), '');

  keptFile.write(path.join(place, 'file', 'kept.bin'), 'it', {}, []);

  assert.deepEqual(fs.readdirSync(place), ['file']);
});

test('a disk that is full leaves what was there before, and no draft', { skip: process.platform === 'win32' && 'ulimit is a command of Unix shells' }, () => {
  const file = path.join(folder(), 'kept.bin');
  keptFile.write(file, 'it', { before: true }, []);
  const program = `require(${JSON.stringify(require.resolve(path.join(script.folder, 'kept-file.cjs')))}).write(${JSON.stringify(file)}, 'it', {}, [Buffer.alloc(1_000_000)])`;

  const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 64; exec "$0" -e "$1"', process.execPath, program], { encoding: 'utf8' });

  assert.deepEqual([status, stderr], [0, '']);
  assert.deepEqual(fs.readdirSync(path.dirname(file)), ['kept.bin']);
  assert.equal(keptFile.read(file, 'it').head.before, true);
});

test('drafts of processes that are gone are removed, and no others', () => {
  const place = folder();
  const gone = Number(run('console.log(process.pid)').stdout);
  for (const name of [`kept.bin.${gone}.draft`, `kept.bin.${process.pid}.draft`, 'kept.bin']) {
    fs.writeFileSync(path.join(place, name), '');
  }

  keptFile.removeDrafts(place);

  assert.deepEqual(fs.readdirSync(place).sort(), ['kept.bin', `kept.bin.${process.pid}.draft`]);
  keptFile.removeDrafts(path.join(place, 'nowhere'));
});

test('a digest tells values apart that are the same text when they are put together', () => {
  assert.notEqual(keptFile.digest('a', 'bc'), keptFile.digest('ab', 'c'));
  assert.equal(keptFile.digest(['a'], Buffer.from('b')), keptFile.digest(['a'], Buffer.from('b')));
});
