'use strict';
// Runs jsii's kernel in this process, and keeps from one synth to the next what is the same each time: how modules are found, what they compile to, the hashes of packages,
// and the engine that checks templates. Started as: node … main.cjs <folder of jsii's runtime> <folder for what is kept>
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const [runtime, kept] = process.argv.slice(2);

if (require('./versions.cjs').areKnown()) {
  // Code that was thrown away can't be kept; and WebAssembly is over before code that was compiled twice has paid for itself.
  v8.setFlagsFromString('--no-flush-bytecode');
  v8.setFlagsFromString('--liftoff-only');
  const modules = new (require('./module-store.cjs').ModuleStore)(path.join(kept, 'modules.bin'));
  require('./channel.cjs').open(() => modules.compileAhead());
  modules.use((module, lasting) => require('./validator-reports.cjs').useIn(module, lasting, kept));
  process.on('exit', () => modules.save());
  require('./validator-engine.cjs').use(kept);

  const file = path.join(runtime, 'lib', 'program.js');
  const program = new Module(file);
  program.filename = file;
  program._compile(require('./kept-digests.cjs').use(fs.readFileSync(file, 'utf8'), path.join(kept, 'packages')), file);
} else {
  require(path.join(runtime, 'bin', 'jsii-runtime.js'));
}
