import { expect } from 'chai';
import { shownPath } from '../../src/http/shown-path.js';

describe('shownPath', () => {
  it('is the path, without its query', () => {
    expect(shownPath('/connected/realtime/a/b?x=1')).to.equal('/connected/realtime/a/b');
    expect(shownPath(`/${'a'.repeat(199)}`)).to.equal(`/${'a'.repeat(199)}`);
  });

  it('leaves the rest out where it is long, and shows no segment in part', () => {
    expect(shownPath(`/connected/${'a'.repeat(190)}/b`)).to.equal('/connected/…');
    expect(shownPath(`/${'a'.repeat(5000)}`)).to.equal('/…');
    expect(shownPath('/a'.repeat(5000))).to.have.length.within(190, 201);
  });
});
