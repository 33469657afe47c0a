/** What the container knows things by. */
export const SETTINGS: unique symbol = Symbol('settings');
export const UPSTREAMS: unique symbol = Symbol('upstreams');
export const LOGGER: unique symbol = Symbol('logger');
export const REDACT: unique symbol = Symbol('redact');
export const DATABASE: unique symbol = Symbol('database');
export const REGISTER: unique symbol = Symbol('connection register');
export const DIRECTORY: unique symbol = Symbol('organisation directory');
export const UNCACHED_DIRECTORY: unique symbol = Symbol('organisation directory without a cache');
export const GRAPH: unique symbol = Symbol('social graph');
export const READINESS: unique symbol = Symbol('readiness');
export const APP: unique symbol = Symbol('app');
