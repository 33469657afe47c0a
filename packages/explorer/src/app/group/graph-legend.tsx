import type { VNode } from 'preact';
import { counted } from '../parts/counted.js';
import type { GraphModel } from './group-model.js';
import { dashOf } from './dashes.js';

export interface GraphLegendProps {
  readonly model: GraphModel;
  readonly picked: number | undefined;
  readonly onHover: (organisation: number | undefined) => void;
  readonly onPick: (organisation: number | undefined) => void;
}

/** The organisations and their colours; each shows where it is. */
export function GraphLegend({ model, picked, onHover, onPick }: GraphLegendProps): VNode | null {
  if (model.organisations.length === 0) return null;
  return (
    <section aria-labelledby="legend-title">
      <h3 id="legend-title">{counted(model.organisations.length, 'organisation')}</h3>
      <ul class="plain legend">
        {model.organisations.map((organisation, index) => (
          <li key={organisation.name}>
            <button
              type="button"
              class={`legend-entry hue-${organisation.hue}`}
              aria-pressed={picked === index}
              onMouseEnter={() => {
                onHover(index);
              }}
              onMouseLeave={() => {
                onHover(undefined);
              }}
              onClick={() => {
                onPick(picked === index ? undefined : index);
              }}
            >
              <svg class="swatch" width="30" height="8" aria-hidden="true">
                <path d="M0 4h30" stroke-dasharray={dashOf(organisation)} />
              </svg>
              <span class="legend-name">{organisation.name}</span>
              <span class="legend-count">{counted(organisation.ties, 'tie')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
