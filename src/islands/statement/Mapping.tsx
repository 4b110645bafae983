import { useState } from 'preact/hooks';
import type { Format } from '../../format/format.ts';
import type { ColumnMapping, TablePreview } from '../../statement/index.ts';
import {
  type ChosenMapping,
  keepMapping,
  type MappedColumn,
  NEEDED_COLUMNS,
  OPTIONAL_COLUMNS,
  readMapping,
} from './saved-mapping.ts';

/** Form that assigns roles to the columns of an unknown table, above its first rows. */
export function Mapping({
  f,
  preview,
  send,
}: {
  f: Format;
  preview: TablePreview;
  send: (mapping: ColumnMapping) => void;
}) {
  const [chosen, setChosen] = useState<ChosenMapping>(() => readMapping(preview.header));
  const [message, setMessage] = useState('');
  const isComplete = NEEDED_COLUMNS.every((field) => chosen[field] !== undefined);
  const pick = (field: MappedColumn, needed: boolean) => (
    <label class="choice" key={field}>
      {f.t(`statement.column.${field}`)}
      {!needed && <small>{f.t('statement.optional')}</small>}
      <select
        value={chosen[field] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setChosen({ ...chosen, [field]: value === '' ? undefined : Number(value) })
        }
      >
        <option value="">{f.t('statement.noColumn')}</option>
        {preview.header.map((name, index) => (
          <option key={String(index)} value={index}>
            {name || f.t('statement.columnN', { number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      class="mapping no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return setMessage(f.t('statement.needsColumns'));
        keepMapping(preview.header, chosen);
        send(chosen as ColumnMapping);
      }}
    >
      <p>{f.t('statement.mapping')}</p>
      <section class="scroll" tabIndex={0} aria-label={f.t('statement.preview')}>
        <table class="ledger small">
          <thead>
            <tr>
              {preview.header.map((name, index) => (
                <th key={String(index)}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, line) => (
              <tr key={String(line)}>
                {row.map((cell, index) => (
                  <td key={String(index)}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="numbers">
        {NEEDED_COLUMNS.map((field) => pick(field, true))}
        {OPTIONAL_COLUMNS.map((field) => pick(field, false))}
        <label class="choice">
          {f.t('statement.unit')}
          <select
            value={chosen.unit}
            onChange={({ currentTarget: { value } }) =>
              setChosen({ ...chosen, unit: value === 'fen' ? 'fen' : 'yuan' })
            }
          >
            <option value="yuan">{f.t('statement.unit.yuan')}</option>
            <option value="fen">{f.t('statement.unit.fen')}</option>
          </select>
        </label>
      </div>
      <button type="submit" class="button primary">
        {f.t('statement.readTable')}
      </button>
      <p class="small warning" role="status">
        {message}
      </p>
    </form>
  );
}
