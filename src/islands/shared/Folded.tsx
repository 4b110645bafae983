import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { class?: string; summary: ComponentChildren; children: () => ComponentChildren };

/** Fold whose content is created when it is first opened, which saves work on slow phones. */
export function Folded({ class: name, summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
