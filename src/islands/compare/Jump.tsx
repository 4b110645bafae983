import type { Format } from '../../format/format.ts';
import type { TableSection } from './to-table.ts';

/** Returns the element id of a section. */
export const anchorOf = (section: string): string => `cmp-${section}`;

/** Buttons that scroll to the sections. A plain anchor would overwrite the fragment, which holds the picks. */
export function Jump({ f, sections }: { f: Format; sections: readonly TableSection[] }) {
  return (
    <nav class="jump no-print" aria-label={f.t('compare.jump')}>
      {sections.map(({ id, title }) => (
        <a
          key={id}
          href={`#${anchorOf(id)}`}
          onClick={(event) => {
            const target = document.getElementById(anchorOf(id));
            if (!target) return;
            event.preventDefault();
            target.scrollIntoView();
            target.focus({ preventScroll: true });
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
