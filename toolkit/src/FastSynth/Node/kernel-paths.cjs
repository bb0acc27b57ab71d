'use strict';

const PACKAGES = /^.*[\\/]jsii-kernel-[^\\/]+[\\/]node_modules[\\/]/;

/** Each run of the kernel makes up a folder and links its packages into it. A file's path below that folder is the same in every run. */
class KernelPaths {
  #root;

  /** The path below the kernel's folder; undefined for any other file. */
  lasting(file) {
    this.#root ??= PACKAGES.exec(file)?.[0];
    return this.#root && file.startsWith(this.#root) ? file.slice(this.#root.length) : undefined;
  }

  /** The path in this run of a lasting one; undefined until the kernel's folder is known. */
  current(lasting) {
    return this.#root && this.#root + lasting;
  }
}

exports.KernelPaths = KernelPaths;
