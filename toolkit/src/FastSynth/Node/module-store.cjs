'use strict';
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const v8 = require('node:v8');
const keptFile = require('./kept-file.cjs');
const { KernelPaths } = require('./kernel-paths.cjs');

/**
 * What V8 has compiled the modules of jsii's packages to. A module's source is always read from its own file; what it compiles to is taken from here only where it was made from
 * the same source. Node's own compile cache can't do this: it knows a module by its path, and that is another one in each run of the kernel.
 */
class ModuleStore {
  #file;
  #paths = new KernelPaths();
  #kept = new Map();
  #body;
  #scripts = new Map();
  #expected = [];
  #changed = false;

  constructor(file) {
    this.#file = file;
    const kept = keptFile.read(file, version());
    if (kept) {
      this.#kept = new Map(Object.entries(kept.head.modules));
      this.#body = kept.body;
      this.#expected = [...this.#kept.keys()].reverse();
    }
  }

  /** Compiles one of the modules that earlier runs have needed, in their order. For the time in which there is nothing else to do. */
  compileAhead() {
    while (this.#scripts.has(this.#expected.at(-1))) {
      this.#expected.pop();
    }
    const next = this.#expected.at(-1);
    const file = next && this.#paths.current(next);
    if (!file) {
      return;
    }
    if (fs.existsSync(file)) {
      this.#script(next, file);
    } else {
      this.#expected.pop();
    }
  }

  /** From here on, modules are compiled by what is kept. `loaded` is called with each, and with its path below the kernel's folder. */
  use(loaded) {
    const { '.js': run } = Module._extensions;
    Module._extensions['.js'] = (module, file) => {
      const lasting = this.#paths.lasting(file);
      const script = lasting && this.#script(lasting, file);
      if (script) {
        start(script.compiled, module, file);
      } else {
        run(module, file);
      }
      if (lasting) {
        loaded(module, lasting);
      }
    };
  }

  /** Keeps what this run had to compile itself; writes nothing where that is nothing. */
  save() {
    if (!this.#changed) {
      return;
    }
    const modules = {};
    const parts = [];
    let at = 0;
    for (const [lasting, source, code] of this.#all()) {
      modules[lasting] = [source, at, at + code.length];
      parts.push(code);
      at += code.length;
    }
    keptFile.write(this.#file, version(), { modules }, parts);
  }

  /** The modules of this run, and those that earlier ones have kept of packages that are still there. */
  *#all() {
    for (const [lasting, script] of this.#scripts) {
      if (script) {
        yield [lasting, script.source, script.compiled.createCachedData()];
      }
    }
    for (const [lasting, [source, start, end]] of this.#kept) {
      const file = this.#scripts.has(lasting) ? undefined : this.#paths.current(lasting);
      if (file && fs.existsSync(file)) {
        yield [lasting, source, this.#body.subarray(start, end)];
      }
    }
  }

  /** The module as a script; undefined where it isn't one that Node's wrapper makes a function of. */
  #script(lasting, file) {
    if (!this.#scripts.has(lasting)) {
      this.#scripts.set(lasting, this.#compile(lasting, file));
    }
    return this.#scripts.get(lasting);
  }

  #compile(lasting, file) {
    const bytes = fs.readFileSync(file);
    const source = keptFile.digest(bytes);
    const [known, start, end] = this.#kept.get(lasting) ?? [];
    const cachedData = known === source ? this.#body.subarray(start, end) : undefined;
    try {
      const compiled = new vm.Script(Module.wrap(bytes.toString('utf8')), {
        filename: file,
        cachedData,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
      this.#changed ||= compiled.cachedDataRejected !== false;
      return { source, compiled };
    } catch (error) {
      if (error instanceof SyntaxError) {
        return undefined;
      }
      throw error;
    }
  }
}

/** Runs a module as Node does. */
function start(script, module, file) {
  const require = request => module.require(request);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = request => Module._resolveLookupPaths(request, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file));
}

function version() {
  return `${process.version} ${process.arch} ${v8.cachedDataVersionTag()}`;
}

exports.ModuleStore = ModuleStore;
