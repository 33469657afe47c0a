import { readFileSync } from 'node:fs';
import { SettingsError, readSettings } from '@codeties/server-koa';
import { expect } from 'chai';
import { root } from '../documents.js';
import { settingDefaults, settingNames } from './setting-names.js';

const page = readFileSync(`${root}docs/settings.md`, 'utf8');
const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, name = '', value = '', text = '']) => ({
    name,
    value,
    text,
  }),
);

/** What a setting that cannot be right is told. */
function refusalOf(name: string): string {
  try {
    readSettings({ ALLOW_ANONYMOUS: 'true', [name]: '\u0000' });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  return '';
}

describe('the page of settings', () => {
  it('has every setting that the code knows, once', () => {
    expect(rows.map(({ name }) => name).sort()).to.deep.equal([...settingNames].sort());
    expect(rows.length).to.be.above(25);
  });

  for (const { name, value, text } of rows) {
    it(`says the default of ${name}, and what it is`, () => {
      const known = settingDefaults.get(name) ?? '';
      expect(value).to.match(known === '' ? /^none$/ : new RegExp(`^\`${known.replaceAll('.', '\\.')}\``));
      expect(text.length).to.be.above(10);
    });

    it(`names one that is checked at the start: ${name}`, () => {
      expect(refusalOf(name)).to.match(new RegExp(`^${name} `, 'm'));
    });
  }

  it('says who answers in production', () => {
    expect(rows.find(({ name }) => name === 'UPSTREAM')?.value).to.equal(
      '`sandbox`; `live` where `NODE_ENV=production`',
    );
    expect(() => readSettings({ NODE_ENV: 'production' })).to.throw(SettingsError);
  });
});
