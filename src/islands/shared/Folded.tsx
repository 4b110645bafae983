import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { class?: string; summary: ComponentChildren; children: () => ComponentChildren };

/** A fold whose content is made when it is first opened: fields nobody looks at cost a cheap phone nothing. */
export function Folded({ class: name, summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
