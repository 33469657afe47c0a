/** The fake networks, under the names the rest of Codeties gives them: X is still called `twitter`. */
export const networkNames = ['github', 'twitter', 'bitbucket'] as const;

/** One of the fake networks. */
export type NetworkName = (typeof networkNames)[number];
