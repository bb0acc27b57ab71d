'use strict';
// Runs jsii's kernel in this process, and keeps from one synth to the next what is the same each time: what modules compile to, the engine that checks templates, and its reports.
// Started as: node … main.cjs <folder of jsii's runtime> <folder for what is kept>
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const [runtime, kept] = process.argv.slice(2);

if (require('./versions.cjs').areKnown()) {
  // Code that was thrown away can't be kept; and WebAssembly is over before code that was compiled twice has paid for itself.
  v8.setFlagsFromString('--no-flush-bytecode');
  v8.setFlagsFromString('--liftoff-only');
  require('./kept-file.cjs').removeDrafts(kept);
  const modules = new (require('./module-store.cjs').ModuleStore)(path.join(kept, 'modules.bin'));
  require('./channel.cjs').open(() => modules.compileAhead());
  modules.use((module, lasting) => {
    require('./validator-reports.cjs').useIn(module, lasting, kept);
    require('./validator-guard.cjs').useIn(module, lasting);
  });
  process.on('exit', () => modules.save());
  require('./validator-engine.cjs').use(kept);
  Module._load(path.join(runtime, 'lib', 'program.js'), null, true);
} else {
  require(path.join(runtime, 'bin', 'jsii-runtime.js'));
}
