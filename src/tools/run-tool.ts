import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs a tool when its file is the script that Node was started with, and not when it is imported. What it returns is
 * the exit code; an error is shown by its message alone and exits with 1.
 * @param url `import.meta.url` of the tool
 */
export function runTool(url: string, main: (args: string[]) => number): void {
  const [, script] = process.argv;
  // ! Node gives the module its real path and the script the path as typed: a linked checkout must not run nothing.
  if (script === undefined || realpathSync(script) !== realpathSync(fileURLToPath(url))) return;
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
