'use strict';
const path = require('node:path');
const keptFile = require('./kept-file.cjs');

const ORIGINAL = 'p.digestFile=function digestFile(e,...p){return readFileChunks(e,()=>{},...p)}';
const REPLACED = 'p.digestFile=function digestFile(e,...p){return globalThis[Symbol.for("kept digests")](e,p,()=>readFileChunks(e,()=>{},...p))}';

/**
 * The kernel knows packages by their hash, and reads some 80 MB of archives for that at every synth. An archive in our own folder is named by the build of the assembly that it
 * comes from and never changes, so its hash is kept beside it. Gives the kernel's program with its one function for hashes replaced, or as it is where it has another one.
 */
exports.use = (program, archives) => {
  globalThis[Symbol.for('kept digests')] = (archive, words, digest) => path.dirname(archive) === archives ? kept(archive, words, digest) : digest();
  return program.split(ORIGINAL).length === 2 ? program.replace(ORIGINAL, () => REPLACED) : program;
};

function kept(archive, words, digest) {
  const file = `${archive}.sha256`;
  const known = keptFile.open(file);
  known?.close();
  if (known && known.head.of === words.join(' ')) {
    return Buffer.from(known.head.hash, 'hex');
  }
  const hash = digest();
  keptFile.write(file, { hash: hash.toString('hex'), of: words.join(' ') }, []);
  return hash;
}
