import { expect } from 'chai';
import { buildGroupModel } from '../../../src/app/group/group-model.js';
import { layOut } from '../../../src/app/group/lay-out.js';
import { writeSvg } from '../../../src/app/group/write-svg.js';

const model = buildGroupModel({
  developers: ['ann', 'b<e>n'],
  connections: [{ developers: ['ann', 'b<e>n'], organisations: ['r&d'] }],
});
const colours = { surface: '#fff', text: '#111', quiet: '#888', hues: ['#4b4bc8'] };
const { text, width, height } = writeSvg({ model, points: layOut(model), colours, title: 'Two' });

describe('writeSvg', () => {
  it('stands for itself: with its own size, and no colour of the page left open', () => {
    expect(text).to.match(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).to.contain(`viewBox="0 0 ${width} ${height}"`);
    expect(text).not.to.contain('var(');
  });

  it('has a dot for each developer and a line in the colour of the organisation', () => {
    expect(text.match(/<circle /g)).to.have.lengthOf(2);
    expect(text).to.contain('stroke="#4b4bc8"');
  });

  it('names everybody and every organisation, escaped', () => {
    for (const name of ['>ann<', '>b&lt;e&gt;n<', '>r&amp;d<']) expect(text).to.contain(name);
    expect(text).not.to.contain('<e>');
  });
});
