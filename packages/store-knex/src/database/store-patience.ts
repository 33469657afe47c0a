/**
 * How long a store waits for its database: for somebody else's lock, for a connection, or for a server that says nothing. It is
 * below the deadlines that requests usually have, so that what fails is known to be the database.
 */
export const STORE_PATIENCE_MS = 5_000;
