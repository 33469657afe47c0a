// What pages use of curl, on any machine. Ports of pages are taken for those that servers really have.
const PORTS = JSON.parse(process.env.DOCUMENTED_PORTS ?? '{}');
const headers = {};
let method;
let format;
let isShown = true;
let body;
let url;

const json = (text) => {
  headers['content-type'] = 'application/json';
  body = text;
};
const options = {
  '--json': json,
  '-d': (text) => (body = text),
  '-H': (text) => {
    const [name, value] = text.split(/: *(.*)/s, 2);
    headers[name.toLowerCase()] = value;
  },
  '-X': (text) => (method = text),
  '-o': () => (isShown = false),
  '-w': (text) => (format = text),
};

// Who reads no further, as `head` does, has read enough.
process.stdout.on('error', () => process.exit(0));

const words = process.argv.slice(2);
while (words.length > 0) {
  const word = words.shift();
  if (word === '-s' || word === '-N' || word === '-sN') continue;
  if (word in options) options[word](words.shift());
  else if (word.startsWith('-') || url !== undefined) throw new Error(`This curl does not know ${word}.`);
  else url = new URL(word.includes('://') ? word : `http://${word}`);
}
if (PORTS[url.port] === undefined) throw new Error(`No page has started anything on port ${url.port}.`);
url.port = PORTS[url.port];
const response = await fetch(url, { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body });
const text = await response.text();
if (isShown) process.stdout.write(text);
if (format !== undefined) process.stdout.write(format.replace('%{http_code}', response.status).replaceAll('\\n', '\n'));
