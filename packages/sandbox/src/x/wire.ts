/** `publicMetrics` as it goes over the wire: `public_metrics`. */
type SnakeCase<Text extends string> = Text extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Tail>}`
  : '';

/** What X's own client library calls `Value`, with the names that it has over the wire. */
export type Wire<Value> = Value extends readonly (infer Item)[]
  ? Wire<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends string ? SnakeCase<Key> : never]: Wire<Value[Key]> }
    : Value;
