import { type FindingsInput, toFindings } from './to-findings.ts';

/** Lists the findings of `toFindings` as sentences under their titles. */
export function Findings(props: FindingsInput) {
  const { f } = props;
  return (
    <section aria-label={f.t('findings.title')}>
      <h2>{f.t('findings.title')}</h2>
      <dl class="findings">
        {toFindings(props).map(({ kind, lines }) => (
          <div key={kind}>
            <dt>{f.t(`findings.${kind}`)}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
