/** Where the built page is: its `index.html`, and beside it a folder `explorer` of the files that it loads. A URL of a folder. */
export const EXPLORER_SITE: URL = new URL('./site/', import.meta.url);
