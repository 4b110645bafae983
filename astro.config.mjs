import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { afterBuild } from './src/tools/after-build.ts';
import { wordTypes } from './src/tools/word-types.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://cleartill.example',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Astro 7's own default joins inline elements that stand on separate lines: amounts lose their units.
  compressHTML: true,
  integrations: [
    preact(),
    sitemap({ i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } } }),
    wordTypes(),
    afterBuild(),
  ],
  // The content security policy refuses the style attributes that highlighting writes.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      // script-src and style-src are Astro's own: 'self' and the hashes of what it inlines.
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
  // Workers in modules, so that what only some statements need is a file of its own.
  vite: { build: { sourcemap: false }, worker: { format: 'es' } },
});
