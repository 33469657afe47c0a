/** What everybody has to know who reads an answer of the sandbox's. */
export const MADE_UP_NOTE = 'The sandbox answered: all of this is made up, and nothing is billed.';
