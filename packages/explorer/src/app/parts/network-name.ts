const names: Readonly<Record<string, string>> = { github: 'GitHub', twitter: 'X', bitbucket: 'Bitbucket' };

/** What people call a network. */
export function networkName(network: string): string {
  return names[network] ?? network;
}
