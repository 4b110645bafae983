import type { SourceNote } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import type { TableSection } from './to-table.ts';

type Props = { f: Format; sources: Record<string, SourceNote>; sections: readonly TableSection[] };

/** Lists the sources of the visible columns. Source marks link here without JavaScript. */
export function Sources({ f, sources, sections }: Props) {
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const ids = [...new Set(cells.flatMap((cell) => cell.sources))];
  return (
    <details class="no-print" id="sources">
      <summary>{f.t('compare.sources')}</summary>
      <ul class="plain small">
        {ids.map((id) => {
          const source = sources[id];
          if (!source) return null;
          const parts = [source.publisher, source.title, f.t('source.read', { date: source.readOn })];
          if (!source.onIssuerPage) parts.push(f.t('source.notIssuer'));
          return (
            <li key={id} id={`source-${id}`}>
              <span class="grade">
                <a data-grade={source.grade} aria-label={f.t('grade.mark', { grade: source.grade })} href="#sources">
                  {source.grade}
                </a>
              </span>
              {parts.join(' \u00b7 ')}{' '}
              {source.url && (
                <a href={source.url} rel="nofollow noopener noreferrer">
                  {source.url}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
