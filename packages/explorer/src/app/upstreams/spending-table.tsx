import type { VNode } from 'preact';
import type { Upstreams } from '../api/answers.js';
import { Moment } from '../parts/moment.js';
import { networkName } from '../parts/network-name.js';
import { describeSpending, type SpendingRow } from './describe-spending.js';

/** What was asked of each network since the server started, and what that cost. */
export function SpendingTable({ upstreams }: { readonly upstreams: Upstreams }): VNode {
  const [rows, total] = describeSpending(upstreams);
  return (
    <section class="card" aria-labelledby="spending">
      <h2 id="spending">Spent</h2>
      <p class="hint">
        By this server, since it started: <Moment time={upstreams.since} />. X bills each row that it returns; the
        others bill nothing.
      </p>
      <table class="upstreams-table" aria-labelledby="spending">
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col" class="number">
              Requests
            </th>
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col" class="number">
              Dollars
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.network} name={networkName(row.network)} row={row} />
          ))}
        </tbody>
        <tfoot>
          <Row name="All" row={total} />
        </tfoot>
      </table>
    </section>
  );
}

function Row({ name, row }: { readonly name: string; readonly row: SpendingRow }): VNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{row.requests}</td>
      <td class="number">{row.rows}</td>
      <td class="number">{row.dollars}</td>
    </tr>
  );
}
