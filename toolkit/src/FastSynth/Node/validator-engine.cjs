'use strict';
const path = require('node:path');
const keptFile = require('./kept-file.cjs');
const { WasmState } = require('./wasm-state.cjs');

const MAKE = 'wasmcompositeengine_new';

/**
 * CDK checks templates with an engine in WebAssembly, which takes two seconds to read its own rules and schemas, the same ones each time. What that leaves in the engine's
 * memory is kept, and put back in place of reading them: templates are checked as ever, by the same engine in the same state.
 */
exports.use = folder => {
  const { Module, Instance } = WebAssembly;
  const bytesOf = new WeakMap();
  WebAssembly.Module = class extends Module {
    constructor(bytes) {
      super(bytes);
      bytesOf.set(this, bytes);
    }
  };
  WebAssembly.Instance = class extends Instance {
    constructor(module, imports) {
      super(module, imports);
      if (bytesOf.has(module) && MAKE in this.exports) {
        const engine = keptFile.digest(Buffer.from(bytesOf.get(module)));
        Object.defineProperty(this, 'exports', { value: withKept(path.join(folder, 'validator.bin'), engine, this.exports) });
      }
    }
  };
};

/** An instance's exports, the one that makes an engine replaced. */
function withKept(file, engine, wasm) {
  let before = [];
  const noted = Object.entries(wasm).map(([name, value]) => [name, typeof value !== 'function' ? value : (...values) => {
    before?.push(name);
    return value(...values);
  }]);
  return { ...Object.fromEntries(noted), [MAKE]: make };

  // The first engine of an instance is the same in every run that has called the same before it and configures it alike.
  function make(config) {
    const madeFrom = before && keptFile.digest(process.version, process.arch, engine, before, config);
    before = undefined;
    return madeFrom ? first(config, madeFrom) : wasm[MAKE](config);
  }

  function first(config, madeFrom) {
    const kept = keptFile.read(file, madeFrom);
    if (kept) {
      WasmState.restore(wasm, kept);
      return kept.head.result;
    }
    const state = new WasmState(wasm);
    const result = wasm[MAKE](config);
    const changes = state.changes();
    if (changes && result.every(part => typeof part === 'number')) {
      keptFile.write(file, madeFrom, { result, ...changes.head }, changes.parts);
    }
    return result;
  }
}
