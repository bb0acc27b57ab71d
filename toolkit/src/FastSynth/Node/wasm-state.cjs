'use strict';

const PAGE = 64 * 1024;

/** All that an instance remembers from one call to the next: its memory, its table of JavaScript values, its globals. */
class WasmState {
  #wasm;
  #memory;
  #values;
  #globals;

  /** The state as it is now. */
  constructor(wasm) {
    this.#wasm = wasm;
    this.#memory = Buffer.from(Buffer.from(wasm.memory.buffer)); // a copy
    this.#values = valuesOf(wasm);
    this.#globals = globalsOf(wasm);
  }

  /** What has changed since: runs of memory and values. Undefined where that can't all be put into a file. */
  changes() {
    const memory = Buffer.from(this.#wasm.memory.buffer);
    const runs = this.#changedRuns(memory);
    const table = valuesOf(this.#wasm);
    const values = table.flatMap((value, index) => value === this.#values[index] ? [] : [[index, nameOf(value)]]);
    return values.every(([, name]) => name) && globalsOf(this.#wasm).join() === this.#globals.join()
      ? { head: { memory: memory.length, runs, table: table.length, values }, parts: runs.map(([from, to]) => memory.subarray(from, to)) }
      : undefined;
  }

  /** Puts such changes back into a new instance. */
  static restore(wasm, { head: { memory, runs, table, values }, body }) {
    wasm.memory.grow((memory - wasm.memory.buffer.byteLength) / PAGE);
    wasm.__wbindgen_externrefs.grow(table - wasm.__wbindgen_externrefs.length);
    const all = Buffer.from(wasm.memory.buffer);
    runs.reduce((start, [from, to]) => {
      body.copy(all, from, start, start + to - from);
      return start + to - from;
    }, 0);
    values.forEach(([index, name]) => wasm.__wbindgen_externrefs.set(index, valueOf(name)));
  }

  #changedRuns(memory) {
    const runs = [];
    for (let from = 0; from < memory.length; from += PAGE) {
      const to = from + PAGE;
      if (to <= this.#memory.length && memory.compare(this.#memory, from, to, from, to) === 0) {
        continue;
      }
      if (runs.at(-1)?.[1] === from) {
        runs.at(-1)[1] = to;
      } else {
        runs.push([from, to]);
      }
    }
    return runs;
  }
}

function valuesOf(wasm) {
  const table = wasm.__wbindgen_externrefs;
  return Array.from({ length: table.length }, (_, index) => table.get(index));
}

function globalsOf(wasm) {
  return Object.values(wasm).filter(value => value instanceof WebAssembly.Global).map(global => global.value);
}

// The values that an engine holds on to are texts and a few of the objects that every program has.
const GLOBALS = ['globalThis', 'performance', 'crypto'];

function nameOf(value) {
  const global = GLOBALS.find(name => globalThis[name] === value);
  return typeof value === 'string' ? { text: value } : global && { global };
}

function valueOf({ text, global }) {
  return text ?? globalThis[global];
}

exports.WasmState = WasmState;
