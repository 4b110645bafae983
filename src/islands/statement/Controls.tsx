import type { Format } from '../../format/format.ts';
import type { FileNote } from './protocol.ts';

/** Formats a sum with its unit. */
const show = (f: Format, unit: 'count' | 'fen', value: number): string =>
  unit === 'count' ? f.whole(value) : f.exactText(value);

/** Compares the sums stated in a file with the sums of its rows, and lists unreadable rows. */
export function Controls({ f, note }: { f: Format; note: FileNote }) {
  const { controls, problems } = note;
  const wrong = controls.filter(({ stated, found }) => stated !== found);
  return (
    <>
      <p class="small">
        {f.t('statement.was', { format: f.t(`statement.format.${note.format}`), count: f.whole(note.count) })}
        {f.t('statement.space')}
        {controls.length > 0 && wrong.length === 0 && (
          <span class="valid">{f.t('statement.controlled', { count: controls.length })}</span>
        )}
        {controls.length === 0 && <span class="quiet">{f.t('statement.uncontrolled')}</span>}
      </p>
      {wrong.map(({ name, unit, stated, found }) => (
        <p key={name} class="warning small">
          {f.t('statement.differs', {
            name: f.t(`statement.control.${name}`),
            stated: show(f, unit, stated),
            found: show(f, unit, found),
            difference: show(f, unit, Math.abs(stated - found)),
          })}
        </p>
      ))}
      {problems.count > 0 && (
        <details>
          <summary class="warning">{f.t('statement.problems', { count: f.whole(problems.count) })}</summary>
          <ul class="plain small">
            {problems.first.map(({ line, reason, text }) => (
              <li key={`${line}${reason}`}>
                {f.t('statement.problemLine', { line: f.whole(line), reason: f.t(`statement.problem.${reason}`) })}
                {text && <code>{text}</code>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
