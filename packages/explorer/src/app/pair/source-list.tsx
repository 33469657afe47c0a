import type { VNode } from 'preact';
import type { Evidence } from '../api/answers.js';
import { Moment } from '../parts/moment.js';
import { networkName } from '../parts/network-name.js';
import { describeCost, describeOrigin } from './describe-evidence.js';

/** What each network was asked for, and when. */
export function SourceList({ sources }: { readonly sources: Evidence['sources'] }): VNode {
  return (
    <dl class="sources">
      {Object.entries(sources).map(([network, source]) => (
        <div key={network}>
          <dt>{networkName(network)}</dt>
          <dd>{describeCost(network, source)}</dd>
          <dd class="hint">
            {source.read_at !== undefined && (
              <>
                <Moment time={source.read_at} />,{' '}
              </>
            )}
            {describeOrigin(source)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
