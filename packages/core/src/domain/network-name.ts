/** The networks Codeties reads, by the names its answers use. X goes by the name its contract was written with. */
export const NETWORK_NAMES = ['github', 'twitter', 'bitbucket'] as const;

export type NetworkName = (typeof NETWORK_NAMES)[number];
