/** A way in which X's older API, v1.1, refuses a request. */
export type V1FailureName =
  | 'unauthorized'
  | 'notFound'
  | 'userNotFound'
  | 'suspended'
  | 'tooManyRequests'
  | 'sourceUndetermined'
  | 'targetUnspecified'
  | 'noAccess';

function coded(code: number, message: string): object {
  return { errors: [{ code, message }] };
}

/** The bodies with which v1.1 refuses a request: always a list of numbered errors. */
export const v1Failure: Readonly<Record<V1FailureName, object>> = {
  unauthorized: coded(32, 'Could not authenticate you.'),
  notFound: coded(34, 'Sorry, that page does not exist.'),
  userNotFound: coded(50, 'User not found.'),
  suspended: coded(63, 'User has been suspended.'),
  tooManyRequests: coded(88, 'Rate limit exceeded'),
  sourceUndetermined: coded(163, 'Could not determine source user.'),
  targetUnspecified: coded(164, 'Target user not specified.'),
  noAccess: coded(
    453,
    'You currently have access to a subset of X API V2 endpoints, and this endpoint of v1.1 is not among them.',
  ),
};
