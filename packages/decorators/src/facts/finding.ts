/** That somebody was asked for: what was found, or nothing where there is nobody. */
export interface Finding<Value> {
  readonly found?: Value | undefined;
}
