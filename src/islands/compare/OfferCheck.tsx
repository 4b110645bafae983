import type { RangedTariff } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import { checkOffer, toQuestions, toSentence } from '../../offer/check/index.ts';
import type { CheckLine, OfferCheckResult } from '../../offer/check/types.ts';
import type { OfferInput } from '../../offer/types.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';
import { useCopy } from '../shared/use-copy.ts';
import { lineName, toSentenceText, withUnit } from './check-sentences.ts';

type Props = {
  f: Format;
  offer: OfferInput;
  label: string;
  state: CalculatorState;
  market: RangedTariff;
  /** Names of the rules by id, and the page that holds their anchors. */
  rules: Readonly<Record<string, string>>;
  rulesHref: string;
};

/** Compares an offer line by line with the market and the cost floor, and lists remarks and questions. */
export function OfferCheck({ f, offer, label, state, market, rules, rulesHref }: Props) {
  const check = checkOffer(offer, state, market);
  return (
    <div class="offer-check">
      <h4>{f.t('check.title')}</h4>
      <p class="quiet small">
        {f.t('check.lead')}
        {offer.current && `${f.t('summary.space')}${f.t('check.leadCurrent')}`}
      </p>
      <ul class="plain check-lines" aria-label={f.t('check.lines')}>
        {check.lines.map((line) => (
          <Line key={line.line} f={f} line={line} />
        ))}
      </ul>
      <p class="quiet small">
        {f.t('check.marketNote')}
        {check.lines.some(({ isBlended }) => isBlended) && `${f.t('summary.space')}${f.t('check.marketSteps')}`}
      </p>
      <h4>{f.t('check.findings')}</h4>
      <ul class="plain check-findings">
        {check.remarks.map((remark) => {
          const sentence = toSentenceText(f, toSentence(remark));
          return (
            <li key={sentence} data-kind={remark.kind}>
              <p>{sentence}</p>
              <p class="quiet small">
                {f.t('check.clauseOf', { clause: f.t(`check.clause.${remark.clause}`) })}
                {remark.regulation.map((id) => (
                  <a key={id} href={`${rulesHref}#${id}`}>
                    {rules[id]}
                  </a>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
      <Questions f={f} check={check} label={offer.name && label} />
    </div>
  );
}

function Line({ f, line: { line, unit, value, market, floor, position } }: { f: Format; line: CheckLine }) {
  const isOdd = position !== 'inside' && position !== 'no-market';
  return (
    <li>
      <b>{lineName(f, line)}</b>
      <span class={isOdd ? 'warning' : 'quiet'}>{f.t(`check.position.${position}`)}</span>
      <small>
        {f.t('check.offered')}{' '}
        <span class={value === null ? 'unknown' : 'number'}>
          {value === null ? f.t('check.notStated') : withUnit(f, unit, value)}
        </span>
      </small>
      <small>
        {f.t('check.market')}{' '}
        <span class="number">{market ? f.span(market, (part) => withUnit(f, unit, part)) : f.t('check.noMarket')}</span>
      </small>
      {floor !== null && (
        <small>
          {f.t('check.floor')} <span class="number">{f.rate(floor)}</span>
        </small>
      )}
    </li>
  );
}

/** Questions for the salesperson, as a list and as text to copy. */
function Questions({ f, check, label }: { f: Format; check: OfferCheckResult; label: string }) {
  const { notice, copy } = useCopy(f.t('action.copyByHand'));
  const questions = toQuestions(check).map(({ id, values }) =>
    toSentenceText(f, { key: toWordKey('check.ask', id), values }),
  );
  const intro = label ? f.t('check.ask.introNamed', { name: label }) : f.t('check.ask.intro');
  const numbered = questions.map((question, index) => f.t('check.ask.item', { number: index + 1, question }));
  const text = [intro, ...numbered, f.t('check.ask.close')].join('\n');
  return (
    <>
      <h4>{f.t('check.ask.title')}</h4>
      <p class="quiet small">{f.t('check.ask.lead')}</p>
      <ol class="check-asks">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p class="actions no-print">
        <button type="button" class="button" onClick={() => copy(text, f.t('check.ask.copied'))}>
          {f.t('check.ask.copy')}
        </button>
        <span class="small quiet" role="status">
          {notice.message}
        </span>
      </p>
      {notice.uncopied && (
        <textarea class="check-text no-print" readOnly rows={6} value={text} aria-label={f.t('check.ask.title')} />
      )}
    </>
  );
}
