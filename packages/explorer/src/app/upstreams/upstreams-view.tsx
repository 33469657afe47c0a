import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiClient } from '../api/api-client.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { formatTime } from '../parts/format-time.js';
import { QuotaTable } from './quota-table.js';
import { SpendingTable } from './spending-table.js';
import { useUpstreams } from './use-upstreams.js';
import './upstreams.css';

export interface UpstreamsViewProps {
  readonly api: ApiClient;
}

/** What each network still allows, and what was spent of it: read again every few seconds. Reading it asks no network. */
export function UpstreamsView({ api }: UpstreamsViewProps): VNode {
  const [isStopped, setStopped] = useState(false);
  const { reading, ask } = useUpstreams(api, isStopped);
  const { upstreams, readAt, failure } = reading;
  return (
    <div class="upstreams">
      <h1>What the networks still allow</h1>
      <div class="actions upstreams-reading">
        <p class="hint">
          {readAt ? `Read on ${formatTime(readAt)}. ` : 'Not read yet. '}
          {isStopped ? 'It is not read again.' : 'It is read every 5 seconds while this tab is seen.'}
        </p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setStopped(!isStopped);
          }}
        >
          {isStopped ? 'Go on reading' : 'Stop reading'}
        </button>
      </div>
      {/* Said once for each failure that begins, and not each time that a number changes. */}
      <p class="visually-hidden" role="status">
        {failure === undefined ? '' : 'What the networks allow cannot be read at the moment.'}
      </p>
      {failure !== undefined && (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            setStopped(false);
            ask();
          }}
        />
      )}
      {upstreams && readAt && (
        <>
          <SpendingTable upstreams={upstreams} />
          {Object.entries(upstreams.networks).map(([network, { quotas }]) => (
            <QuotaTable key={network} network={network} quotas={quotas} now={readAt} />
          ))}
        </>
      )}
    </div>
  );
}
