import { githubFailure } from './github-failure.js';

/** What GitHub says to whom it finds too fast, or asking too much at once, with requests left all the same. */
export const secondaryLimit: (status: number) => object = githubFailure(
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  'using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
);
