'use strict';
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const v8 = require('node:v8');
const keptFile = require('./kept-file.cjs');
const { PackagePaths } = require('./package-paths.cjs');

/**
 * What the modules of jsii's packages compile to, and where they find each other. A module is known by its lasting path, so what is kept of it is what the file holds.
 * Node's own compile cache can't do this: it knows a module by the path that each run makes up.
 */
class ModuleStore {
  #file;
  #paths = new PackagePaths();
  #kept = { modules: {}, places: {} };
  #read;
  #scripts = new Map();
  #expected = [];
  #changed = false;

  /** Reads what earlier runs have kept. What another Node has compiled is of no use. */
  constructor(file) {
    this.#file = file;
    const kept = keptFile.open(file);
    if (kept?.head.version === version()) {
      this.#kept = kept.head;
      this.#read = kept.read;
      this.#expected = Object.keys(kept.head.modules).reverse();
    } else {
      kept?.close();
    }
  }

  /** Compiles one of the modules that earlier runs have needed, in their order. For the time in which there is nothing else to do. */
  compileAhead() {
    while (this.#scripts.has(this.#expected.at(-1))) {
      this.#expected.pop();
    }
    const next = this.#expected.at(-1);
    const file = next && this.#paths.current(next); // none until its package is loaded
    if (file) {
      this.#script(next, file);
    }
  }

  /** From here on, modules are found and compiled by what is kept. `loaded` is called with each, and with its lasting path. */
  use(loaded) {
    const store = this;
    const { _resolveFilename: find, _extensions: { '.js': run } } = Module;
    Module._resolveFilename = function (request, parent, isMain, options) {
      return store.#find(request, parent, options, () => find.call(this, request, parent, isMain, options));
    };
    Module._extensions['.js'] = (module, file) => {
      const lasting = this.#paths.lasting(file);
      const script = lasting && this.#script(lasting, file);
      if (!script) {
        return run(module, file);
      }
      start(script, module, file);
      return loaded(module, lasting);
    };
  }

  /** Keeps what this run had to find or to compile itself; writes nothing where that is nothing. */
  save() {
    if (!this.#changed) {
      return;
    }
    const modules = {};
    const parts = [];
    let at = 0;
    for (const [lasting, [wide, text, code]] of this.#all()) {
      modules[lasting] = [wide, at, at + text.length, at + text.length + code.length];
      parts.push(text, code);
      at += text.length + code.length;
    }
    const places = Object.fromEntries(Object.entries(this.#kept.places).filter(([, lasting]) => this.#paths.current(lasting)));
    keptFile.write(this.#file, { version: version(), modules, places }, parts);
  }

  /** The modules of this run, and those that earlier ones have kept of the same packages. */
  *#all() {
    for (const [lasting, script] of this.#scripts) {
      if (script) {
        const source = Module.wrap(fs.readFileSync(lasting, 'utf8'));
        const wide = /[^\x00-\xff]/.test(source);
        yield [lasting, [wide, Buffer.from(source, wide ? 'utf16le' : 'latin1'), script.createCachedData()]];
      }
    }
    for (const [lasting, [wide, start, middle, end]] of Object.entries(this.#kept.modules)) {
      if (!this.#scripts.has(lasting) && this.#paths.current(lasting)) {
        yield [lasting, [wide, this.#read(Buffer.alloc(middle - start), start), this.#read(Buffer.alloc(end - middle), middle)]];
      }
    }
  }

  #find(request, parent, options, find) {
    const from = options || !parent?.filename ? undefined : this.#paths.lasting(parent.filename);
    if (!from) {
      return find();
    }
    const key = `${path.dirname(from)}\n${request}`;
    const known = this.#kept.places[key];
    const current = known && this.#paths.current(known);
    if (current) {
      return current;
    }
    const found = find();
    const lasting = path.isAbsolute(found) ? this.#paths.lasting(found) : undefined;
    if (lasting && lasting !== known) {
      this.#kept.places[key] = lasting;
      this.#changed = true;
    }
    return found;
  }

  /** The module as a script; undefined where it isn't one that Node's wrapper makes a function of. */
  #script(lasting, file) {
    if (!this.#scripts.has(lasting)) {
      this.#scripts.set(lasting, lasting in this.#kept.modules ? this.#fromKept(lasting, file) : this.#fromSource(file));
    }
    return this.#scripts.get(lasting);
  }

  #fromKept(lasting, file) {
    const [wide, start, middle, end] = this.#kept.modules[lasting];
    const bytes = this.#read(scratch(end - start), start);
    const source = bytes[wide ? 'ucs2Slice' : 'latin1Slice'](0, middle - start);
    return this.#compile(source, file, bytes.subarray(middle - start));
  }

  #fromSource(file) {
    return this.#compile(Module.wrap(fs.readFileSync(file, 'utf8')), file);
  }

  #compile(source, file, cachedData) {
    try {
      const script = new vm.Script(source, { filename: file, cachedData, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
      this.#changed ||= script.cachedDataRejected !== false;
      return script;
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

let room = Buffer.alloc(0);

/** Bytes that are used anew for each module: fresh memory costs as much as what is read into it. */
function scratch(length) {
  if (room.length < length) {
    room = Buffer.allocUnsafeSlow(2 * length);
  }
  return room.subarray(0, length);
}

function version() {
  return `${process.version} ${process.arch} ${v8.cachedDataVersionTag()}`;
}

exports.ModuleStore = ModuleStore;
