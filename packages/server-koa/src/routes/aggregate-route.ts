import type { CodeHosts } from '@codeties/composition';
import { developerAggregate, type HostQuestion } from '@codeties/core';
import { callOf, type CallSettings } from '../http/call-of.js';
import { readBody } from '../http/read-body.js';
import { send } from '../http/send.js';
import type { FailureLog } from '../logging/create-failure-log.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import type { FailurePresentationOptions } from '../presenters/failure-presenter.js';
import { aggregateRequestSchema, type AggregateRequest } from '../schemas/aggregate-request-schema.js';
import type { AppRoute } from './app-route.js';

export interface AggregateRouteOptions extends CallSettings {
  readonly codeHosts: CodeHosts;
  readonly presenter: ContractPresenter;
  readonly failures: FailurePresentationOptions;
  /** Hears of hosts that failed, also where the answer does without them. */
  readonly logFailure: FailureLog;
}

/** `POST /api/v1/aggregate`: what somebody has on all hosts together. */
export function aggregateRoute(options: AggregateRouteOptions): AppRoute {
  const { codeHosts, presenter, failures, logFailure } = options;
  return {
    name: 'aggregate',
    apiPath: '/api/v1/aggregate',
    path: '/api/v1/aggregate',
    post: async (context) => {
      const request = await readBody(context.req, aggregateRequestSchema);
      const aggregate = await developerAggregate(questionsOf(request, codeHosts), callOf(context, options));
      for (const report of aggregate.reports) {
        if (report.kind === 'failed' && report.error.code !== 'aborted') logFailure(report.error, context);
      }
      const { username = request.github ?? request.bitbucket ?? '' } = request;
      send(context, presenter.presentAggregate({ aggregate, username, failures }));
    },
  };
}

function questionsOf(request: AggregateRequest, { github, bitbucket }: CodeHosts): HostQuestion[] {
  const { username } = request;
  const named = [
    { host: github, name: request.github ?? username },
    { host: bitbucket, name: request.bitbucket ?? username },
  ];
  return named.flatMap(({ host, name }) => (name === undefined ? [] : [{ host, name }]));
}
