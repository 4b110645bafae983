import { useMemo, useState } from 'preact/hooks';
import type { CompareFacts, ComparePrices, CompareScoring } from '../../facts/compare/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import { SourceCard } from '../shared/SourceCard.tsx';
import { createOfferNamer, useCalculator } from '../shared/use-calculator.ts';
import { useScoring } from '../shared/use-scoring.ts';
import { BusinessNote } from './BusinessNote.tsx';
import { Checks } from './Checks.tsx';
import { CompareActions } from './CompareActions.tsx';
import { Jump } from './Jump.tsx';
import { MAX_COLUMNS, OfferToggles } from './OfferToggles.tsx';
import { Picks } from './Picks.tsx';
import { Sources } from './Sources.tsx';
import { Table } from './Table.tsx';
import { toColumns } from './to-columns.ts';
import { toCompareCsv } from './to-compare-csv.ts';
import { toCompareSummary } from './to-compare-summary.ts';
import { toTable } from './to-table.ts';
import { useDifferences } from './use-differences.ts';
import { usePicks } from './use-picks.ts';

export type CompareProps = {
  facts: Encoded<ComparePrices>;
  compare: Encoded<CompareFacts>;
  scoring: Encoded<CompareScoring>;
  /** Ranks under the default weights, computed at build time. */
  ranks: Encoded<RankResult>;
  words: Encoded<Words>;
  lang: string;
  hrefs: { calculator: string; scoring: string; regulation: string };
  /** Ids of the providers shown at first. */
  picked: readonly string[];
  /** True if the columns are fixed: no provider choice and no own offers. */
  isStatic?: boolean;
};

/** Root of the comparison: two to four providers and own offers, summary first, then the table. */
export function Compare(props: CompareProps) {
  const { lang, hrefs, picked, isStatic = false } = props;
  const facts = useMemo(() => decode(props.facts), [props.facts]);
  const compare = useMemo(() => decode(props.compare), [props.compare]);
  const scoring = useMemo(() => decode(props.scoring), [props.scoring]);
  const initialRanks = useMemo(() => decode(props.ranks), [props.ranks]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const nameOffer = useMemo(() => createOfferNamer(f), [f]);
  const known = useMemo(() => compare.columns.map(({ id }) => id), [compare]);

  const { state, isOwn, own, business, rows, offers } = useCalculator(facts, nameOffer);
  const { scores, ranks } = useScoring(scoring, facts, own, initialRanks);
  const { ids, origin, add, remove, clear, share } = usePicks(known, picked);
  const [onlyDifferent, setOnlyDifferent] = useDifferences();
  /** Ids of the visible own offers. Null until the reader hides one; as many as fit are visible then. */
  const [shownOfferIds, setShownOfferIds] = useState<readonly string[] | null>(null);

  const room = MAX_COLUMNS - ids.length;
  const shown = offers.filter(({ id }) => shownOfferIds?.includes(id) ?? true).slice(0, room);
  const toggle = (id: string) => {
    const now = shown.map((offer) => offer.id);
    setShownOfferIds(now.includes(id) ? now.filter((other) => other !== id) : [...now, id]);
  };

  const columns = useMemo(
    () =>
      toColumns({
        f,
        facts,
        compare,
        rows,
        business,
        classed: own ?? business,
        scores,
        ranks,
        picks: ids,
        offers: shown,
      }),
    [f, facts, compare, rows, scores, ranks, ids.join(), shown.map(({ id }) => id).join()],
  );
  const sections = useMemo(() => toTable({ f, compare, scoring, business, columns }), [f, compare, scoring, columns]);
  const all = sections.flatMap((section) => section.rows);
  const same = all.filter((row) => row.isSame).length;
  const visible = onlyDifferent
    ? sections
        .map((section) => ({ ...section, rows: section.rows.filter((row) => !row.isSame) }))
        .filter((section) => section.rows.length > 0)
    : sections;
  const notes = {
    cost: <BusinessNote f={f} facts={facts} state={state} isOwn={isOwn} href={hrefs.calculator} />,
    scores: (
      <>
        {f.t('compare.scoreRule')} <a href={hrefs.scoring}>{f.t('compare.scoreMethod')}</a>
      </>
    ),
  };

  return (
    <div class="compare">
      {!isStatic && (
        <div class="cmp-choose">
          <Picks f={f} compare={compare} ids={ids} origin={origin} add={add} remove={remove} />
          <OfferToggles f={f} offers={offers} shown={shown} hasRoom={shown.length < room} toggle={toggle} />
        </div>
      )}
      <div class="said" aria-live="polite">
        {toCompareSummary({ f, columns, sections }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {isStatic && (
        <p class="cmp-profiles">
          {columns.map(({ id, label, href }) => (
            <a key={id} href={href ?? ''}>
              {f.t('compare.profileOf', { name: label })}
            </a>
          ))}
        </p>
      )}
      {columns.length > 0 && <Jump f={f} sections={visible} />}
      {!isStatic && columns.length > 1 && (
        <div class="cmp-tools no-print">
          <label class="cmp-only">
            <input
              type="checkbox"
              checked={onlyDifferent}
              onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
            />
            {f.t('compare.differences')}
          </label>
          <span class="small quiet" role="status">
            {onlyDifferent && f.t(same > 0 ? 'compare.hiddenRows' : 'compare.noneSame', { count: same })}
          </span>
        </div>
      )}
      {columns.length > 0 && <Table f={f} facts={compare} columns={columns} sections={visible} notes={notes} />}
      <p class="small quiet cmp-rule">{f.t('compare.markRule')}</p>
      {!isStatic && (
        <>
          <CompareActions f={f} share={share} csv={() => toCompareCsv(columns, sections, f)} clear={clear} />
          <Checks
            f={f}
            offers={offers}
            columns={columns}
            state={state}
            business={business}
            facts={facts}
            rules={compare.rules}
            hrefs={hrefs}
          />
        </>
      )}
      <Sources f={f} sources={compare.sources} sections={sections} />
      <SourceCard f={f} facts={compare} />
    </div>
  );
}
