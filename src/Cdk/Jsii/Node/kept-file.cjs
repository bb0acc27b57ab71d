'use strict';
const fs = require('node:fs');
const path = require('node:path');

const LENGTHS = 16;

/** Opens a file of a head, which is JSON, and of bytes, which `read` fills a buffer with, from a place on. Undefined where there is none, or not all of it. */
exports.open = file => {
  let descriptor;
  try {
    descriptor = fs.openSync(file, 'r');
    const lengths = fill(descriptor, Buffer.alloc(LENGTHS), 0);
    const [head, length] = [Number(lengths.readBigUInt64LE(0)), Number(lengths.readBigUInt64LE(8))];
    if (fs.fstatSync(descriptor).size === LENGTHS + head + length) {
      const from = descriptor;
      descriptor = undefined;
      return {
        head: JSON.parse(fill(from, Buffer.alloc(head), LENGTHS)),
        read: (bytes, start) => fill(from, bytes, LENGTHS + head + start),
        close: () => fs.closeSync(from),
      };
    }
  } catch {
    // What can't be read is made anew.
  } finally {
    if (descriptor !== undefined) {
      fs.closeSync(descriptor);
    }
  }
  return undefined;
};

/** Writes such a file whole or not at all. It only saves time, so a folder that can't be written to is no error. */
exports.write = (file, head, parts) => {
  const draft = `${file}.${process.pid}`;
  let drafted = false;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const text = Buffer.from(JSON.stringify(head));
    const lengths = Buffer.alloc(LENGTHS);
    lengths.writeBigUInt64LE(BigInt(text.length), 0);
    lengths.writeBigUInt64LE(BigInt(parts.reduce((sum, part) => sum + part.length, 0)), 8);
    const to = fs.openSync(draft, 'w');
    drafted = true;
    try {
      [lengths, text, ...parts].forEach(part => drain(to, part));
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

function fill(from, bytes, start) {
  for (let at = 0; at < bytes.length;) {
    const read = fs.readSync(from, bytes, at, bytes.length - at, start + at);
    if (read === 0) {
      throw new Error('The file ends too early.');
    }
    at += read;
  }
  return bytes;
}

function drain(to, bytes) {
  for (let at = 0; at < bytes.length;) {
    at += fs.writeSync(to, bytes, at);
  }
}
