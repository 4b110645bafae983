import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { afterBuild } from './src/tools/after-build.ts';
import { wordTypes } from './src/tools/word-types.ts';

/**
 * Compiles browser code to ES2020, for Chromium 87 and Safari 14.1. Astro sets `esnext` for the browser build and does
 * not read `vite.build.target`. CSS stays as it is.
 */
function oldBrowsers() {
  return {
    name: 'old-browsers',
    configEnvironment(name, { build }) {
      // Changes the object, because Vite merges a returned target with the existing one.
      if (name === 'client') Object.assign(build, { target: 'es2020', cssTarget: 'esnext' });
    },
  };
}

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://cleartill.example',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // The default of Astro 7 removes the space between inline elements on separate lines.
  compressHTML: true,
  integrations: [
    preact(),
    sitemap({ i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } } }),
    wordTypes(),
    afterBuild(),
  ],
  // Highlighting writes style attributes, which the content security policy blocks.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      // Astro adds script-src and style-src: 'self' and the hashes of inline scripts and styles.
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "font-src 'none'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  // Module workers can load a library on demand, such as the reader of spreadsheets.
  vite: { build: { sourcemap: false }, worker: { format: 'es' }, plugins: [oldBrowsers()] },
});
