'use strict';
const fs = require('node:fs');
const path = require('node:path');

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
  const about = words.join(' ');
  try {
    const [hash, of] = fs.readFileSync(file, 'utf8').split('\n');
    if (of === about && /^[0-9a-f]{64}$/.test(hash)) {
      return Buffer.from(hash, 'hex');
    }
  } catch {
    // There is none yet.
  }
  const hash = digest();
  const draft = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(draft, `${hash.toString('hex')}\n${about}`);
    fs.renameSync(draft, file);
  } catch {
    // It only saves time.
  }
  return hash;
}
