import { openResultJson } from './findings/result/open-result-json.ts';

/** Loads the modules that only some files need, so that these files can be read offline. */
export async function warmUp(): Promise<void> {
  await Promise.all([
    import('./source/open-zip.ts'),
    import('./source/open-xlsx.ts'),
    import('@zip.js/zip.js/lib/zip-core-native.js'),
    import('read-excel-file/universal'),
    openResultJson(''),
  ]);
}
