import { z } from 'zod';

/** The networks Codeties reads, by the names its answers use. X goes by the name its contract was written with. */
export const NETWORK_NAMES = ['github', 'twitter', 'bitbucket'] as const;

/** A network that Codeties comes with adapters for. */
export type KnownNetworkName = (typeof NETWORK_NAMES)[number];

/** A network that somebody else wrote an adapter for: made by `toNetworkName`, so that no typing mistake is one. */
export type ForeignNetworkName = string & z.core.$brand<'NetworkName'>;

/** What a network is called: in readings, failures, quotas and answers. */
export type NetworkName = KnownNetworkName | ForeignNetworkName;

/** At most 40 characters of it: names become part of keys and labels. */
const foreignGrammar = /^(?=.{1,40}$)[a-z\d]+(?:-[a-z\d]+)*$/;

const foreignNetworkNameSchema = z
  .string()
  .regex(foreignGrammar, 'a network is called by small letters and digits, with single hyphens inside, 40 at most')
  .brand<'NetworkName'>();

/** What a network may be called. */
export const networkNameSchema: z.ZodType<NetworkName> = z.enum(NETWORK_NAMES).or(foreignNetworkNameSchema);

/** Whether it is one of the networks that Codeties comes with adapters for. */
export function isKnownNetwork(network: NetworkName): network is KnownNetworkName {
  return NETWORK_NAMES.some((name) => name === network);
}
