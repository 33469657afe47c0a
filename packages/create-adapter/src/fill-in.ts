import type { AdapterNames } from './adapter-names.js';

/** The template is a project that works, called like this. */
const placeholders = /my-network|myNetwork|MyNetwork|My Network/g;

/** A text of the template, or the path of one, with the adapter's own names in it. */
export function fillIn(text: string, { kebab, camel, pascal, title }: AdapterNames): string {
  const names: Readonly<Record<string, string>> = {
    'my-network': kebab,
    myNetwork: camel,
    MyNetwork: pascal,
    'My Network': title,
  };
  return text.replace(placeholders, (placeholder) => names[placeholder] ?? placeholder);
}
