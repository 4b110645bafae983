import type { RankResult } from '../../scoring/rank/index.ts';
import type { Shown } from './shown.ts';
import { sharePercent } from './to-answer.ts';
import type { Scored } from './to-order.ts';

/** Largest number of providers that fit side by side on a phone. */
const MAX_COMPARED = 6;

/** Shows, for the first providers of the list, how often the row ranks before the column. */
export function Pairwise({ shown: { f }, rows, ranks }: { shown: Shown; rows: readonly Scored[]; ranks: RankResult }) {
  const leading = rows
    .filter(({ ranks: own }) => own)
    .slice(0, MAX_COMPARED)
    .map(({ provider }) => ({ ...provider, index: ranks.ids.indexOf(provider.id) }));
  if (leading.length < 2) return null;
  const caption = f.t('scoring.pairs.caption', { count: leading.length });
  return (
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="ledger small pairwise">
        <caption class="small quiet">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{f.t('scoring.pairs.row')}</th>
            {leading.map(({ id, label }, at) => (
              <th key={id} scope="col" class="number">
                <span aria-hidden="true">{at + 1}</span>
                <span class="hidden-text">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leading.map(({ id, label, index }, at) => (
            <tr key={id}>
              <th scope="row">
                <span class="quiet" aria-hidden="true">
                  {at + 1}{' '}
                </span>
                {label}
              </th>
              {leading.map((other) => (
                <td key={other.id} class="number">
                  {other.id === id ? (
                    <span class="quiet">{'\u2014'}</span>
                  ) : (
                    sharePercent(ranks.wins[index]?.[other.index] ?? 0, f)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
