import type { Format } from '../../format/format.ts';
import { Controls } from './Controls.tsx';
import type { CheckItem } from './check-items.ts';
import { Mapping } from './Mapping.tsx';
import { Password } from './Password.tsx';
import type { Check } from './use-check.ts';

const mebibytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

function State({ f, item }: { f: Format; item: CheckItem }) {
  switch (item.state) {
    case 'waiting':
      return <p class="quiet small">{f.t('statement.waiting')}</p>;
    case 'reading': {
      const { bytes = 0, ofBytes = item.file.size, rows = 0 } = item.progress ?? {};
      const seconds = bytes > 0 ? Math.ceil(((performance.now() - item.since) / 1000) * (ofBytes / bytes - 1)) : null;
      return (
        <p class="quiet small">
          <progress max={Math.max(1, ofBytes)} value={bytes} aria-label={f.t('statement.reading')} />
          {f.t('statement.progress', { read: mebibytes(bytes), all: mebibytes(ofBytes), rows: f.whole(rows) })}
          {seconds !== null && f.t('statement.left', { seconds })}
        </p>
      );
    }
    case 'read':
      return <Controls f={f} note={item.note} />;
    case 'failed':
      return (
        <p class="warning" role="alert">
          {f.t(`statement.error.${item.error.code}`, { detail: item.error.detail ?? '' })}
        </p>
      );
    case 'opened':
      return <p class="small quiet">{f.t('statement.opened')}</p>;
    case 'refused':
      return (
        <p class="warning" role="alert">
          {f.t(`statement.resultError.${item.code}`)}
        </p>
      );
    default:
      return item satisfies never;
  }
}

/** List of the files with progress, then stated sums, or the error with a remedy. */
export function Files({ f, check }: { f: Format; check: Check }) {
  if (check.items.length === 0) return null;
  return (
    <ul class="files plain" aria-label={f.t('statement.files')}>
      {check.items.map((item) => (
        <li key={item.id}>
          <p class="file-name">
            <b>{item.file.name}</b>
            {item.state === 'reading' ? (
              <button type="button" class="button no-print" onClick={check.cancel}>
                {f.t('statement.cancel')}
              </button>
            ) : (
              <button
                type="button"
                class="button quiet-button no-print"
                aria-label={f.t('statement.remove', { name: item.file.name })}
                onClick={() => check.remove(item.id)}
              >
                {f.t('statement.removeShort')}
              </button>
            )}
          </p>
          <State f={f} item={item} />
          {item.state === 'failed' && /^password-/.test(item.error.code) && (
            <Password f={f} send={(password) => check.again(item.id, { password })} />
          )}
          {item.state === 'failed' && item.error.preview && (
            <Mapping f={f} preview={item.error.preview} send={(mapping) => check.again(item.id, { mapping })} />
          )}
        </li>
      ))}
    </ul>
  );
}
