import { openResultJson } from './findings/result/open-result-json.ts';

/** Loads what only some files need, so that they can be read when the network is gone. */
export async function warmUp(): Promise<void> {
  await Promise.all([
    import('./source/open-zip.ts'),
    import('./source/open-xlsx.ts'),
    import('@zip.js/zip.js/lib/zip-core-native.js'),
    import('read-excel-file/universal'),
    openResultJson(''),
  ]);
}
