import { useState } from 'preact/hooks';
import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import { ALL_RATES, linesToMatch, type MatchLine } from '../../domain/match/index.ts';
import type { Business } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { matchName, withUnit } from './check-sentences.ts';

type Named = { id: string; label: string; row: ComparisonRow };
type Props = { f: Format; offer: Named; targets: readonly Named[]; business: Business };

/** Line that can match the other total by itself. */
type Met = MatchLine & { needed: number };

const YUAN = 100;
const DEPOSIT = 'deposit.amountFen';

/** Shows the value that each line of an offer would need, alone, to match another yearly cost. */
export function Match({ f, offer, targets, business }: Props) {
  const [picked, setPicked] = useState('');
  const target = targets.find(({ id }) => id === picked) ?? targets[0];
  if (!target) return null;
  const own = offer.row.cost.typical;
  const wanted = target.row.cost.typical;
  const isEven = Math.abs(own.perYearFen - wanted.perYearFen) < YUAN;
  const lines = linesToMatch(offer.row.tariff, business, wanted.totalFen);
  const met = lines.filter((line): line is Met => line.needed !== null);
  const isLess = wanted.totalFen < own.totalFen;
  const named = { offer: offer.label, total: f.yuan(own.perYearFen), target: target.label };
  return (
    <div class="match">
      <h4>{f.t('match.title')}</h4>
      <label class="field">
        {f.t('match.pick')}{' '}
        <select value={target.id} onChange={(event) => setPicked(event.currentTarget.value)}>
          {targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p>{isEven ? f.t('match.already') : f.t('match.lead', { ...named, wanted: f.yuan(wanted.perYearFen) })}</p>
      {Math.abs(offer.row.unsupportedShare - target.row.unsupportedShare) > RELATIVE_TOLERANCE && (
        <p class="warning small">{f.t('match.unlike')}</p>
      )}
      {!isEven && (
        <ul class="match-lines">
          {met.map((line) => (
            <li key={line.line}>{toLineSentence(f, line, isLess)}</li>
          ))}
        </ul>
      )}
      {!isEven && met.length === 0 && <p class="warning">{f.t('match.none')}</p>}
      {!isEven && <Rest f={f} lines={lines.filter(({ needed }) => needed === null)} isLess={isLess} />}
      <p class="quiet small">
        {[f.t('match.typical'), f.t('match.steps'), f.t('match.checked')].join(f.t('summary.space'))}
      </p>
    </div>
  );
}

/** Lines that cannot match it alone. A deposit that is returned costs nothing at any amount. */
function Rest({ f, lines, isLess }: { f: Format; lines: readonly MatchLine[]; isLess: boolean }) {
  const rest = lines.filter(({ line }) => line !== DEPOSIT);
  const names = rest.map(({ line }) => matchName(f, line)).join(f.t('unit.list'));
  return (
    <p class="quiet small">
      {rest.length > 0 && f.t(isLess ? 'match.cannot.down' : 'match.cannot.up', { lines: names })}
      {rest.length > 0 && rest.length < lines.length && f.t('summary.space')}
      {rest.length < lines.length && f.t('match.cannot.returned')}
    </p>
  );
}

function toLineSentence(f: Format, { line, now, needed }: Met, isLess: boolean): string {
  const name = matchName(f, line);
  const unit = line.endsWith('Fen') ? 'fen' : 'ppm';
  const write = (value: number): string => withUnit(f, unit, unit === 'fen' ? Math.round(value) : value);
  const way = isLess ? 'down' : 'up';
  if (line === ALL_RATES) return f.t(`match.rates.${way}`, { share: f.effective(needed) });
  if (now === null) return f.t('match.needs.open', { line: name, needed: write(needed) });
  return f.t(`match.needs.${now > needed ? 'down' : 'up'}`, { line: name, now: write(now), needed: write(needed) });
}
