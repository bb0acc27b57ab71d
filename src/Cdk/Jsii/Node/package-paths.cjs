'use strict';
const fs = require('node:fs');
const path = require('node:path');

const NODE_MODULES = `${path.sep}node_modules${path.sep}`;
const KERNEL = `${path.sep}jsii-kernel-`;

/**
 * Each run of the kernel makes up a folder and links its packages into it. What a link leads to is named by the hash of the package: a path there stands for one
 * content, today and tomorrow.
 */
class PackagePaths {
  #root;
  #folders = new Map();

  /** The lasting path of a file of a package; undefined for any other file, and where packages are not kept. */
  lasting(file) {
    const root = this.#rootOf(file);
    if (root === undefined) {
      return undefined;
    }
    const name = packageName(file.slice(root.length));
    const folder = this.#folder(root, name);
    return folder && folder + file.slice(root.length + name.length);
  }

  /** The path in this run of a lasting one; undefined where its package is not known in this run. */
  current(lasting) {
    for (const [name, folder] of this.#folders) {
      if (folder && lasting.startsWith(folder + path.sep)) {
        return this.#root + name + lasting.slice(folder.length);
      }
    }
    return undefined;
  }

  #rootOf(file) {
    if (this.#root === undefined) {
      const kernel = file.indexOf(KERNEL);
      const end = kernel < 0 ? -1 : file.indexOf(NODE_MODULES, kernel);
      if (end < 0) {
        return undefined;
      }
      this.#root = file.slice(0, end + NODE_MODULES.length);
    }
    return file.startsWith(this.#root) ? this.#root : undefined;
  }

  #folder(root, name) {
    if (!this.#folders.has(name)) {
      const link = root + name;
      this.#folders.set(name, fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? fs.realpathSync(link) : undefined);
    }
    return this.#folders.get(name);
  }
}

function packageName(file) {
  return file.split(path.sep, file.startsWith('@') ? 2 : 1).join(path.sep);
}

exports.PackagePaths = PackagePaths;
