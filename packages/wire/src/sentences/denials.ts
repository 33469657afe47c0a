/**
 * What stands between a name and the network that does not know it, by the name of the contract. The plain one keeps the
 * sentence of old, letter by letter.
 */
export const denials = { plain: 'is no a valid user in', strict: 'is not a valid user in' } as const;
