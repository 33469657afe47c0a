const PROBLEMS = 'https://api.x.com/2/problems';

/** A way in which X refuses a request as a whole. */
export type XFailureName =
  | 'unauthorized'
  | 'creditsDepleted'
  | 'clientNotEnrolled'
  | 'unsupportedAuthentication'
  | 'notFound'
  | 'tooManyRequests'
  | 'usageCapExceeded'
  | 'internal'
  | 'unavailable';

/** The bodies with which X refuses a request as a whole. */
export const xFailure: Readonly<Record<XFailureName, object>> = {
  unauthorized: { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' },
  creditsDepleted: {
    account_id: 1,
    title: 'CreditsDepleted',
    detail: 'Your enrolled account [1] does not have any credits to fulfill this request.',
    type: `${PROBLEMS}/credits`,
  },
  clientNotEnrolled: {
    client_id: '1',
    detail:
      'When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter developer App that is attached to a Project. You can create a project via the developer portal.',
    registration_url: 'https://developer.twitter.com/en/docs/projects/overview',
    title: 'Client Forbidden',
    required_enrollment: 'Appropriate Level of API Access',
    reason: 'client-not-enrolled',
    type: `${PROBLEMS}/client-forbidden`,
  },
  unsupportedAuthentication: {
    title: 'Unsupported Authentication',
    detail:
      'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].',
    type: `${PROBLEMS}/unsupported-authentication`,
    status: 403,
  },
  notFound: { title: 'Not Found', type: 'about:blank', status: 404, detail: 'Not Found' },
  tooManyRequests: { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
  usageCapExceeded: {
    account_id: 1,
    product_name: 'pay-per-use',
    title: 'UsageCapExceeded',
    period: 'Monthly',
    scope: 'Product',
    detail: 'Usage cap exceeded: Monthly product cap',
    type: `${PROBLEMS}/usage-capped`,
  },
  internal: { title: 'Internal Server Error', detail: 'Internal Server Error', type: 'about:blank', status: 500 },
  unavailable: { title: 'Service Unavailable', detail: 'Service Unavailable', type: 'about:blank', status: 503 },
};
