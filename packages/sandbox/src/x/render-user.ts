import type { Schemas } from '@xdevplatform/xdk';
import type { XAccount } from '../world/world.js';
import type { Wire } from './wire.js';

/** Whom X shows an account to: a user, or (without one) an application. */
export type Viewer = XAccount | undefined;

type User = Wire<Schemas.User>;
type Metrics = NonNullable<User['public_metrics']> & { readonly tweet_count: number };
type Render<Value> = (account: XAccount, viewer: Viewer) => Value | undefined;

const always: readonly string[] = ['id', 'name', 'username'];

function createdAt({ id }: XAccount): string {
  const seconds = Date.UTC(2010, 0, 1) / 1000 + (Number(id.slice(-9)) % (10 * 365 * 86_400));
  return new Date(seconds * 1000).toISOString();
}

function publicMetrics(account: XAccount): Metrics {
  return {
    followers_count: account.followers.length,
    following_count: account.following.length,
    // Its name depends on the age of the description one reads: both are sent.
    tweet_count: 0,
    post_count: 0,
    listed_count: 0,
    like_count: 0,
  };
}

function connectionStatus(account: XAccount, viewer: Viewer): User['connection_status'] {
  if (viewer === undefined) return undefined;
  const status: User['connection_status'] = [];
  if (account.follows(viewer)) status.push('followed_by');
  if (viewer.follows(account)) status.push('following');
  return status;
}

const fields: Readonly<Record<string, Render<unknown>>> = {
  id: ({ id }) => id,
  name: ({ username }) => username,
  username: ({ username }) => username,
  affiliation: () => undefined,
  connection_status: connectionStatus,
  created_at: createdAt,
  description: () => '',
  entities: () => undefined,
  location: () => undefined,
  most_recent_tweet_id: () => undefined,
  pinned_tweet_id: () => undefined,
  profile_banner_url: () => undefined,
  profile_image_url: () => 'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png',
  protected: ({ isProtected }) => isProtected,
  public_metrics: publicMetrics,
  receives_your_dm: () => undefined,
  subscription_type: () => undefined,
  url: () => '',
  verified: () => false,
  verified_type: () => 'none',
  withheld: () => undefined,
} satisfies { readonly [Field in keyof User]?: Render<User[Field]> } & Record<string, Render<unknown>>;

/** The names that `user.fields` takes. */
export const userFields: readonly string[] = Object.keys(fields);

/** The account with the fields asked for, as far as the viewer is shown them; id, name and username always. */
export function renderXUser(account: XAccount, asked: readonly string[], viewer: Viewer): object {
  const entries = [...new Set([...always, ...asked])].map((name) => [name, fields[name]?.(account, viewer)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
