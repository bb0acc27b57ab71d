'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { after } = require('node:test');

const scripts = path.resolve(__dirname, '..', '..', '..', 'src', 'FastSynth', 'Node');

/** One of the scripts that are tested. */
exports.script = Object.assign(name => require(path.join(scripts, name)), { folder: scripts });

/** A folder that goes when the tests of a file are over. */
exports.folder = () => {
  const made = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'fast-synth-node-'));
  after(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
};

/** Runs a program of its own, as the scripts change the process that they are in; `script` in it is a function as above. */
exports.run = (program, { options = [], input } = {}) =>
  spawnSync(process.execPath, [...options, '-e', `const script = name => require(require('node:path').join(${JSON.stringify(scripts)}, name));\n${program}`], { encoding: 'utf8', input });
