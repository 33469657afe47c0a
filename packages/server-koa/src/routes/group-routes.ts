import { CodetiesError, groupConnections, planGroup, type ConnectionPorts, type GroupProgress } from '@codeties/core';
import { wireProgress } from '@codeties/wire';
import type { AppContext } from '../http/app-context.js';
import { notUsable } from '../lifecycle/noting-failures.js';
import { callOf, type CallSettings } from '../http/call-of.js';
import { NDJSON_TYPE, openLineStream } from '../http/open-line-stream.js';
import { readBody } from '../http/read-body.js';
import { send } from '../http/send.js';
import { throttle } from '../http/throttle.js';
import type { FailureLog } from '../logging/create-failure-log.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { describeFailure } from '../presenters/describe-failure.js';
import type { FailurePresentationOptions } from '../presenters/failure-presenter.js';
import { groupRequestSchema, type GroupRequest } from '../schemas/group-request-schema.js';
import type { AppRoute } from './app-route.js';

export interface GroupRoutesOptions extends CallSettings {
  readonly ports: ConnectionPorts;
  readonly presenter: ContractPresenter;
  readonly failures: FailurePresentationOptions;
  /** Hears of what fails once the answer has begun. */
  readonly logFailure: FailureLog;
  /** Whether answers could be kept: what could not be is not paid for. */
  readonly canRecord: () => boolean;
}

/** A thousand of the longest names, however they are escaped, and room to spare. */
const MOST_BYTES = 1_048_576;

/** How often progress is told at most. */
const PROGRESS_MS = 100;

/** `POST /connected/group`, who of a group is connected with whom, and `POST /connected/group/plan`, what that costs at most. */
export function groupRoutes(options: GroupRoutesOptions): AppRoute[] {
  const { ports, presenter } = options;
  return [
    {
      name: 'group',
      apiPath: '/connected/group',
      path: '/connected/group',
      post: async (context) => {
        const request = await readBody(context.req, groupRequestSchema, MOST_BYTES);
        // Koa prefers what comes first where a client takes both.
        if (context.accepts('application/json', NDJSON_TYPE) === NDJSON_TYPE) {
          await answerInLines(context, request, options);
          return;
        }
        const outcome = await askGroup(request, callOf(context, options), options);
        send(context, { status: 200, body: presenter.presentGroup(outcome) });
      },
    },
    {
      name: 'group_plan',
      apiPath: '/connected/group/plan',
      path: '/connected/group/plan',
      post: async (context) => {
        const { developers } = await readBody(context.req, groupRequestSchema, MOST_BYTES);
        const plan = await planGroup(ports, developers, callOf(context, options));
        send(context, { status: 200, body: presenter.presentPlan(plan) });
      },
    },
  ];
}

interface AskOptions extends ReturnType<typeof callOf> {
  readonly onProgress?: (progress: GroupProgress) => void;
}

function askGroup(
  { developers, register = false }: GroupRequest,
  call: AskOptions,
  { ports, canRecord }: GroupRoutesOptions,
): ReturnType<typeof groupConnections> {
  if (register && !canRecord()) throw notUsable();
  return groupConnections(ports, developers, { ...call, register });
}

/** Progress while the work goes on, and the result last; or what it failed with, once it is too late for a status. */
async function answerInLines(context: AppContext, request: GroupRequest, options: GroupRoutesOptions): Promise<void> {
  const { presenter, failures, logFailure } = options;
  const lines = openLineStream(context);
  const tell = throttle(PROGRESS_MS, (progress: GroupProgress) => {
    lines.tell(JSON.stringify(wireProgress(progress)));
  });
  const onProgress = (progress: GroupProgress): void => {
    // Until the look-ups are done nothing is certain, least of all that the networks answer.
    if (progress.step === 'looking_up' && progress.done === 0) return;
    tell(progress, progress.done === progress.total);
  };
  try {
    const outcome = await askGroup(request, { ...callOf(context, options), onProgress }, options);
    lines.end(presenter.presentGroup(outcome));
  } catch (caught) {
    if (!lines.isOpen) throw caught;
    const error = CodetiesError.from(caught, { code: 'internal' });
    const { status, sentence } = describeFailure(error, failures);
    lines.end(JSON.stringify({ errors: [sentence], status }));
    if (error.code !== 'aborted') logFailure(error, context);
  }
}
