'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const HASH = 32;
const LENGTHS = 16;
const DRAFT = /\.(\d+)\.draft$/;

/**
 * Reads a file of a head, which is JSON, and of a body, which is bytes. Undefined where there is none, where its SHA-256 is not that of its content, or where it was made from
 * something else than `madeFrom`.
 */
exports.read = (file, madeFrom) => {
  let bytes;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    return undefined;
  }
  if (bytes.length < HASH + LENGTHS || !sha256([bytes.subarray(HASH)]).equals(bytes.subarray(0, HASH))) {
    return undefined;
  }
  const body = HASH + LENGTHS + Number(bytes.readBigUInt64LE(HASH));
  const head = JSON.parse(bytes.toString('utf8', HASH + LENGTHS, body));
  return head.madeFrom === madeFrom ? { head, body: bytes.subarray(body) } : undefined;
};

/** Writes such a file whole or not at all. It only saves time, so a folder that can't be written to is no error. */
exports.write = (file, madeFrom, head, parts) => {
  const draft = `${file}.${process.pid}.draft`;
  let drafted = false;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const text = Buffer.from(JSON.stringify({ ...head, madeFrom }));
    const lengths = Buffer.alloc(LENGTHS);
    lengths.writeBigUInt64LE(BigInt(text.length), 0);
    lengths.writeBigUInt64LE(BigInt(parts.reduce((sum, part) => sum + part.length, 0)), 8);
    const content = [lengths, text, ...parts];
    const to = fs.openSync(draft, 'w');
    drafted = true;
    try {
      [sha256(content), ...content].forEach(part => drain(to, part));
    } finally {
      fs.closeSync(to);
    }
    fs.renameSync(draft, file);
  } catch {
    if (drafted) {
      fs.rmSync(draft, { force: true });
    }
  }
};

/** Removes the drafts of processes that were killed before they were done. */
exports.removeDrafts = folder => {
  try {
    fs.readdirSync(folder).filter(name => DRAFT.test(name) && !isRunning(Number(DRAFT.exec(name)[1]))).forEach(name => fs.rmSync(path.join(folder, name), { force: true }));
  } catch {
    // There is no such folder yet, or it is not ours to change.
  }
};

/** The SHA-256 of values, in an order, as text: what a file was made from. */
exports.digest = (...values) => values.reduce((hash, value) => {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value));
  return hash.update(`${bytes.length}\n`).update(bytes);
}, crypto.createHash('sha256')).digest('hex');

function sha256(parts) {
  return parts.reduce((hash, part) => hash.update(part), crypto.createHash('sha256')).digest();
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function drain(to, bytes) {
  for (let at = 0; at < bytes.length;) {
    at += fs.writeSync(to, bytes, at);
  }
}
