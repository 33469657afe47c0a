import type { VNode } from 'preact';
import type { Plan } from '../api/answers.js';
import { grouped } from '../parts/counted.js';
import { networkName } from '../parts/network-name.js';
import { describeDollars } from './describe-amounts.js';

/** What each network takes at most. */
export function PlanCosts({ cost: { requests, rows, dollars } }: Pick<Plan, 'cost'>): VNode {
  return (
    <>
      <table class="costs">
        <caption class="visually-hidden">What it costs at most, by network</caption>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">Requests</th>
            <th scope="col">Rows</th>
            <th scope="col">Dollars</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(requests).map(([network, count]) => (
            <tr key={network}>
              <th scope="row">{networkName(network)}</th>
              <td>{grouped(count)}</td>
              <td>{network in rows ? grouped(rows[network] ?? 0) : 'free'}</td>
              <td>{network in dollars ? describeDollars(dollars[network] ?? 0) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        That is as if all of them shared an organisation, and nothing were known yet, with the look-ups that were just
        made: mostly it is far less.
      </p>
    </>
  );
}
