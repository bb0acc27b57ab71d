'use strict';
// jsii's kernel speaks on descriptor 3, and its launcher passes that on: standard input and output for the API, one line of JSON on standard error for each piece of text
// that something prints. Here one process does both.
const fs = require('node:fs');
const os = require('node:os');
const { Writable } = require('node:stream');

const KERNEL = 3;
const [INPUT, OUTPUT, ERROR] = [0, 1, 2];

/** Opens the channel: from here on, the kernel's descriptor is this process's input and output. `meanwhile` is called whenever the kernel is about to wait for a request. */
exports.open = meanwhile => {
  occupy(KERNEL);
  const { readSync, writeSync } = fs;
  fs.readSync = (descriptor, ...rest) => {
    if (descriptor !== KERNEL) {
      return readSync(descriptor, ...rest);
    }
    meanwhile();
    return readSync(INPUT, ...rest);
  };
  fs.writeSync = (descriptor, ...rest) => writeSync(descriptor === KERNEL ? OUTPUT : descriptor, ...rest);
  replace('stdout', text => say(writeSync, { stdout: text }));
  replace('stderr', text => say(writeSync, { stderr: text }));
};

/** Makes sure that no file gets a descriptor that means something else here. */
function occupy(descriptor) {
  try {
    fs.fstatSync(descriptor);
  } catch {
    fs.openSync(os.devNull, 'r');
  }
}

/** Text goes to the error stream, for the output is the API's. So does that of child processes that are given one of these streams. */
function replace(name, write) {
  const stream = new Writable({
    decodeStrings: true,
    write: (chunk, _, done) => {
      write(chunk.toString('base64'));
      done();
    },
  });
  stream.fd = ERROR;
  Object.defineProperty(process, name, { configurable: true, enumerable: true, value: stream });
}

function say(writeSync, message) {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let written = 0; written < line.length;) {
    written += writeSync(ERROR, line, written);
  }
}
