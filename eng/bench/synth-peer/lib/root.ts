import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds the solution. */
export const root = find(process.cwd());

function find(folder: string): string {
  if (existsSync(join(folder, 'AsteroidWorkflows.sln'))) {
    return folder;
  }
  if (dirname(folder) === folder) {
    throw new Error('AsteroidWorkflows.sln is not above the current folder.');
  }
  return find(dirname(folder));
}
