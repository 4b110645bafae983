import type { MixPart } from '../../domain/business/index.ts';
import type { Format } from '../../format/format.ts';

/** Bar of the payment mix, with a text alternative. */
export function MixBar({ f, mix }: { f: Format; mix: readonly MixPart[] }) {
  const used = mix.filter((part) => part.percent > 0).sort((a, b) => b.percent - a.percent);
  let start = 0;
  return (
    <div class="mix-bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {used.map((part, index) => {
          const x = start;
          start += part.percent;
          return (
            <rect
              key={part.channel}
              class={`shade-${index % 4}`}
              x={x + 0.2}
              y="0"
              width={Math.max(part.percent - 0.4, 0.2)}
              height="6"
            />
          );
        })}
      </svg>
      <p class="small quiet">
        {used
          .map((part) => f.t('input.mixShare', { channel: f.t(`channel.${part.channel}`), percent: part.percent }))
          .join(f.t('unit.list'))}
      </p>
    </div>
  );
}
