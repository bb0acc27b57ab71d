'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, script } = require('./scripts.cjs');

const keptDigests = script('kept-digests.cjs');
const PROGRAM = 'p.digestFile=function digestFile(e,...p){return readFileChunks(e,()=>{},...p)};';

/** jsii's function for hashes as it is after the change, and how often it has read a file since. */
function digestIn(archives) {
  const counted = { reads: 0 };
  const readFileChunks = (_, __, ...words) => Buffer.alloc(32, ++counted.reads + words.join('').length);
  new Function('p', 'readFileChunks', keptDigests.use(PROGRAM, archives))(counted, readFileChunks);
  return counted;
}

test('an archive of ours is read for its hash once, and again for another package', () => {
  const archives = folder();
  const archive = path.join(archives, 'a.tgz');
  const first = digestIn(archives);
  const hash = first.digestFile(archive, 'meteor', '1.0.0');

  const second = digestIn(archives);

  assert.deepEqual(second.digestFile(archive, 'meteor', '1.0.0'), hash);
  assert.deepEqual([first.reads, second.reads], [1, 0]);
  second.digestFile(archive, 'meteor', '2.0.0');
  assert.equal(second.reads, 1);
  assert.deepEqual(fs.readdirSync(archives), ['a.tgz.sha256']);
});

test('any other archive is read each time', () => {
  const counted = digestIn(folder());
  const archive = path.join(folder(), 'a.tgz');
  counted.digestFile(archive, 'meteor', '1.0.0');
  counted.digestFile(archive, 'meteor', '1.0.0');

  assert.equal(counted.reads, 2);
});

test('a program without that one function is left as it is', () => {
  for (const program of ['p.digestFile=another', PROGRAM + PROGRAM]) {
    assert.equal(keptDigests.use(program, folder()), program);
  }
});
