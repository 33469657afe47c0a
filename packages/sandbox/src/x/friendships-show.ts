import type { RouteResult } from '../http/answer.js';
import type { XAccount } from '../world/world.js';
import { v1Failure } from './v1-failure.js';
import type { XCall, XEndpoint } from './x-endpoint.js';

type Side = 'source' | 'target';

function isNamed(side: Side, { parameters }: XCall): boolean {
  return parameters.has(`${side}_id`) || parameters.has(`${side}_screen_name`);
}

function find(side: Side, { parameters, world }: XCall): XAccount | undefined {
  const id = parameters.get(`${side}_id`);
  return id === null ? world.xAccount(parameters.get(`${side}_screen_name`) ?? '') : world.xAccountById(id);
}

/** What v1.1 says of either. Follow requests are nothing that this world knows of. */
function half(account: XAccount, other: XAccount): object {
  return {
    id: account.id,
    id_str: account.id,
    screen_name: account.username,
    following: account.follows(other),
    followed_by: other.follows(account),
    following_received: false,
    following_requested: false,
  };
}

/** What v1.1 says besides of the source, most of it told to nobody but the source itself. */
const onlyOfSource = {
  live_following: false,
  can_dm: false,
  notifications_enabled: null,
  blocking: null,
  blocked_by: null,
  muting: null,
  want_retweets: null,
  all_replies: null,
  marked_spam: null,
};

/** How two users follow each other, whoever asks: both directions at once, and no rows to pay for. */
export const friendshipsShow: XEndpoint = {
  name: '/1.1/friendships/show.json',
  answer: (call): RouteResult => {
    const source = find('source', call);
    if (source === undefined) return { status: 403, content: v1Failure.sourceUndetermined };
    if (!isNamed('target', call)) return { status: 403, content: v1Failure.targetUnspecified };
    const target = find('target', call);
    if (target === undefined) return { status: 404, content: v1Failure.userNotFound };
    if (source.isSuspended || target.isSuspended) return { status: 403, content: v1Failure.suspended };
    const relationship = { source: { ...half(source, target), ...onlyOfSource }, target: half(target, source) };
    // The ids are numbers in v1.1, longer than any that JSON.stringify could write.
    const content = JSON.stringify({ relationship }).replace(/"id":"(\d+)"/g, '"id":$1');
    return { status: 200, content };
  },
};
