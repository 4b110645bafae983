// node unpack.mjs browser|fonts <folder>: unpacks the browser or the fonts from their npm packages. Runs in its own
// process, because the browser package reads its target from TMPDIR and the font package sets process-wide handlers.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const [what, folder] = process.argv.slice(2);

if (what === 'browser') {
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  // The second archive holds the NSS libraries, which Chromium needs and a minimal machine lacks.
  await Promise.all([inflate(join(bin, 'chromium.br')), inflate(join(bin, 'al2023.tar.br'))]);
} else {
  const { default: decompress } = await import('wawoff2/decompress.js');
  const files = join(dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json')), 'files');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(files).filter((file) => file.endsWith('.woff2'))) {
    writeFileSync(join(folder, name.replace('.woff2', '.ttf')), await decompress(readFileSync(join(files, name))));
  }
}
