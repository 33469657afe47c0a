/** The words in which the server turns a request away at its door, before any route is asked. */
export const refusals = {
  noKey: 'an API key is needed: send it as "Authorization: Bearer …"',
  crossSite: 'a page of another site may not ask this server: follow a link to it, or ask from a program',
  foreignHost:
    'this server answers its own machine only: ask it as localhost or 127.0.0.1, or let others in with API_KEYS or ALLOW_ANONYMOUS=true',
  malformed: 'the request is malformed',
  malformedPath: 'the path is no URL: whatever is not ASCII has to be percent-encoded (ñ is %C3%B1)',
  late: 'the request did not arrive in time: send it at once',
  largeHeaders: 'the headers of the request are too large',
  tooManyBodies: 'the server holds as many bodies as it can: try again in 1 s',
} as const;

/** To whoever asks more often than a client may. */
export function tooOften(perMinute: number, seconds: number): string {
  return `more than ${perMinute} requests in a minute: try again in ${seconds} s`;
}
