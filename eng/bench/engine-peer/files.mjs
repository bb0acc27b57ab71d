import { readFileSync } from 'node:fs';

/** The definitions, inputs and answers that all contenders share. */
export const read = name => JSON.parse(readFileSync(new URL(name, import.meta.url)));
