import type { Bounds } from '../../domain/comparison/index.ts';
import type { CompareLine, CompareScoring } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import type { MarginScore } from '../../scoring/margin/index.ts';
import type { FullScore } from '../../scoring/score/index.ts';
import type { Column } from './to-columns.ts';
import type { RowDraft, TableCell, TableInput } from './to-table.ts';

type Points = { low: number; high: number; applies: boolean };

const cell = (...lines: CompareLine[]): TableCell => ({ lines, sources: [] });

/** Returns the class of a provider and the gates that decided it. */
function classCell({ id, score }: Column, scoring: CompareScoring, f: Format): TableCell {
  if (!score) return cell({ text: f.t('compare.notScored'), isUnknown: true });
  const { classification } = score;
  const name = scoring.classes.find((known) => known.id === classification.id)?.name ?? classification.id;
  const gates = scoring.providers.find((known) => known.id === id)?.gates ?? [];
  const why = gates.filter((gate) => classification.gates.includes(gate.id)).map(({ text }) => ({ text }));
  return cell({ text: name }, ...why);
}

function pointsCell(points: Points | undefined, score: FullScore | null, f: Format): TableCell {
  if (!score || score.isHidden || !points) return cell({ text: f.t('compare.notScored'), isUnknown: true });
  if (!points.applies) return cell({ text: f.t('compare.notApplicable') });
  const { low, high } = points;
  return { ...cell({ text: f.join(f.whole(low), f.whole(high)) }), bar: { kind: 'score', low, high } };
}

function marginCell(margin: MarginScore, f: Format): TableCell {
  if (!margin.applies) return cell({ text: f.t('compare.noPrice'), isUnknown: true });
  const low = f.effective(margin.marginLowPpm);
  const text =
    margin.marginHighPpm === null
      ? f.t('compare.overFloorOpen', { amount: low })
      : f.join(low, f.effective(margin.marginHighPpm));
  return cell({ lead: f.t('compare.overFloor'), text });
}

/** Returns what a row compares. Excludes own offers, because they have no score. */
function against(
  columns: readonly Column[],
  of: (score: FullScore) => Points | undefined,
): Pick<RowDraft, 'bounds' | 'better' | 'excluded'> {
  const bounds = columns.map(({ score }): Bounds | null => {
    const points = score && !score.isHidden ? of(score) : undefined;
    return points?.applies ? { low: points.low, high: points.high } : null;
  });
  return { bounds, better: 'high', excluded: columns.map(({ href }) => href === null) };
}

/** Returns the rows of class, total, the seven criteria, and the share of draws in which each ranks first. */
export function toScoreRows({ f, columns, scoring }: TableInput): RowDraft[] {
  const total = (score: FullScore): Points => ({ ...score.score, applies: true });
  const rows: RowDraft[] = [
    {
      id: 'score-class',
      label: f.t('compare.class'),
      cells: columns.map((column) => classCell(column, scoring, f)),
    },
    {
      id: 'score-total',
      label: f.t('compare.total'),
      cells: columns.map(({ score }) => pointsCell(score ? total(score) : undefined, score, f)),
      ...against(columns, total),
    },
  ];
  for (const criterion of scoring.criteria) {
    const of = (score: FullScore) => score.score.criteria.find(({ id }) => id === criterion.id);
    rows.push({
      id: `score-${criterion.id}`,
      label: criterion.name,
      cells: columns.map(({ score, margin }) =>
        margin && criterion.id === 'price'
          ? marginCell(margin, f)
          : pointsCell(score ? of(score) : undefined, score, f),
      ),
      ...against(columns, of),
    });
  }
  rows.push({
    id: 'score-first',
    label: f.t('compare.firstShare'),
    cells: columns.map(({ firstShare }) =>
      firstShare === null
        ? cell({ text: f.t('compare.notScored'), isUnknown: true })
        : cell({ text: f.share(firstShare) }),
    ),
  });
  return rows;
}
