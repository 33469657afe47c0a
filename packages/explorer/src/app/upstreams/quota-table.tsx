import type { VNode } from 'preact';
import type { Quota } from '../api/answers.js';
import { formatTime } from '../parts/format-time.js';
import { networkName } from '../parts/network-name.js';
import { describeLeft, describeUntil, isPaused } from './describe-quota.js';

export interface QuotaTableProps {
  readonly network: string;
  readonly quotas: readonly Quota[];
  /** When they were read. */
  readonly now: Date;
}

/** What one network still allows, by what is asked for and by whose credential. */
export function QuotaTable({ network, quotas, now }: QuotaTableProps): VNode {
  const id = `quotas-${network}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{networkName(network)} still allows</h2>
      {quotas.length === 0 ? (
        <p class="hint">Nothing is known of its limits: it was not asked lately, or has told of none.</p>
      ) : (
        <table class="upstreams-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Asked for</th>
              <th scope="col">Requests left</th>
              <th scope="col">Full again</th>
            </tr>
          </thead>
          <tbody>
            {quotas.map((quota) => (
              <QuotaRow key={`${quota.credential} ${quota.resource}`} quota={quota} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function QuotaRow({ quota, now }: { readonly quota: Quota; readonly now: Date }): VNode {
  const { credential, resource, reset, paused_until: pausedUntil } = quota;
  const { text, gauge } = describeLeft(quota);
  return (
    <tr>
      <th scope="row">
        <code>{resource}</code>
        <span class="credential">with {credential}</span>
      </th>
      <td>
        {text}
        {/* It draws what the words beside it say. */}
        {gauge && (
          <meter
            aria-hidden="true"
            min={0}
            max={gauge.limit}
            low={gauge.limit * 0.1}
            high={gauge.limit * 0.25}
            optimum={gauge.limit}
            value={gauge.left}
          />
        )}
        {pausedUntil !== undefined && isPaused(quota, now) && (
          <strong class="paused">
            paused, goes on <Instant time={pausedUntil} now={now} />
          </strong>
        )}
      </td>
      <td>{reset === undefined ? 'not told' : <Instant time={reset} now={now} />}</td>
    </tr>
  );
}

function Instant({ time, now }: { readonly time: string; readonly now: Date }): VNode {
  return (
    <time dateTime={time} title={formatTime(time)}>
      {describeUntil(time, now)}
    </time>
  );
}
