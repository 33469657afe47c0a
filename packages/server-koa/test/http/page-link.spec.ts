import { expect } from 'chai';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pageLink } from '../../src/http/page-link.js';

function requestTo(url: string, host?: string): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  message.url = url;
  if (host !== undefined) message.headers.host = host;
  return message;
}

describe('pageLink', () => {
  const after = { limit: 2, after: 'a/b' };

  it('is absolute, under the host the request was sent to', () => {
    expect(pageLink(requestTo('/connected/register/a/b?limit=2&x=1', 'codeties.test:8080'), after)).to.equal(
      '<http://codeties.test:8080/connected/register/a/b?limit=2&after=a%2Fb>; rel="next"',
    );
    expect(pageLink(requestTo('/p', '[::1]:8080'), {})).to.equal('<http://[::1]:8080/p?>; rel="next"');
  });

  it('is relative where the host is none, or none that belongs into a header', () => {
    for (const host of [undefined, '', 'evil.test/x', 'a>; rel="x"', 'a b', 'user@evil.test']) {
      expect(pageLink(requestTo('/p', host), after)).to.equal('</p?limit=2&after=a%2Fb>; rel="next"');
    }
  });

  it('says where it leads', () => {
    expect(pageLink(requestTo('/p', 'h'), { page: 1 }, 'prev')).to.equal('<http://h/p?page=1>; rel="prev"');
  });

  it('writes nothing but ASCII', () => {
    expect(pageLink(requestTo('/\xc3\xb1/<">', 'h'), {})).to.equal('<http://h/%C3%B1/%3C%22%3E?>; rel="next"');
  });
});
