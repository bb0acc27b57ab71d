'use strict';
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const keptFile = require('./kept-file.cjs');

const VALIDATOR = path.join('@aws', 'cloudformation-validate', 'index.js');

/**
 * A template that is the same to the byte, checked by the same engine in the same way, gets the same report. So reports are kept, and where all templates are as they were the
 * engine isn't even started; any other template is checked. To be called for each module that was loaded.
 */
exports.useIn = (module, lasting, folder) => {
  if (!lasting.endsWith(path.sep + VALIDATOR)) {
    return;
  }
  const reports = new Reports(path.join(folder, 'reports.bin'), engineIn(path.dirname(module.filename)));
  process.on('exit', () => reports.save());
  const { CompositeEngine: Engine, version } = module.exports;
  module.exports.version = () => reports.version(version);
  module.exports.CompositeEngine = class {
    constructor(config) {
      let engine;
      const started = () => engine ??= new Engine(config);
      const kept = (template, options) => reports.of([config, options, template.name, template.path], template.readBytes(), () => started().validateTemplate(template, options));
      // What isn't plain may stand for files, whose content is nobody's promise.
      const own = isPlain(config) ? { validateTemplate: kept, free: () => engine?.free() } : {};
      return new Proxy(this, { get: (_, name) => own[name] ?? bound(started(), name) });
    }
  };
};

/** The engine's own files: its reports are those of no other one. */
function engineIn(folder) {
  return keptFile.digest(process.version, process.arch, ...fs.readdirSync(folder).filter(name => /\.(js|wasm|json)$/.test(name)).sort().map(name => fs.readFileSync(path.join(folder, name))));
}

class Reports {
  #file;
  #engine;
  #kept;
  #used = {};
  #changed = false;

  constructor(file, engine) {
    this.#file = file;
    this.#engine = engine;
    this.#kept = keptFile.read(file, engine)?.head ?? { reports: {} };
  }

  of(circumstances, template, check) {
    const key = keptFile.digest(circumstances, Buffer.from(template));
    if (Object.hasOwn(this.#kept.reports, key)) {
      return JSON.parse(this.#used[key] = this.#kept.reports[key]);
    }
    const report = check();
    const text = JSON.stringify(report);
    if (util.isDeepStrictEqual(JSON.parse(text), report)) {
      this.#used[key] = text;
      this.#changed = true;
    }
    return report;
  }

  version(read) {
    if (this.#kept.version === undefined) {
      this.#kept.version = read();
      this.#changed = true;
    }
    return this.#kept.version;
  }

  /** Keeps this run's reports, and no older ones. */
  save() {
    if (this.#changed) {
      keptFile.write(this.#file, this.#engine, { version: this.#kept.version, reports: this.#used }, []);
    }
  }
}

function isPlain(value) {
  return typeof value !== 'object' || value === null || ([null, Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) && Object.values(value).every(isPlain));
}

function bound(engine, name) {
  const member = engine[name];
  return typeof member === 'function' ? member.bind(engine) : member;
}
