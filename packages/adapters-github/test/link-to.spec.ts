import { expect } from 'chai';
import { linkTo } from '../src/link-to.js';

describe('the next page of a Link header', () => {
  it('is the one marked next, wherever it stands', () => {
    const header =
      '<https://a.test/1?page=1>; rel="prev", <https://a.test/2?page=3&x=a,b>; rel="next", <https://a.test/9>; rel="last"';
    expect(linkTo('next', header)).to.equal('https://a.test/2?page=3&x=a,b');
  });

  it('is absent on the last page, and without a header', () => {
    expect(linkTo('next', '<https://a.test/1>; rel="first", <https://a.test/1>; rel="prev"')).to.equal(undefined);
    expect(linkTo('next', undefined)).to.equal(undefined);
  });

  it('is not mistaken for another relation', () => {
    expect(linkTo('next', '<https://a.test/1>; rel="nextish"')).to.equal(undefined);
  });
});
