import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs a tool if its file is the script that Node was started with, and not if it is imported. The tool returns the
 * exit code. An error prints only its message and exits with 1.
 * @param url `import.meta.url` of the tool
 */
export function runTool(url: string, main: (args: string[]) => number): void {
  const [, script] = process.argv;
  // Compares real paths: in a linked checkout Node reports the real path of the module but the typed one of the script.
  if (script === undefined || realpathSync(script) !== realpathSync(fileURLToPath(url))) return;
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
