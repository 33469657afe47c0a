import { expect } from 'chai';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pageLink } from '../../src/http/page-link.js';

const direct = { hasProxies: false };

function requestTo(url: string, host?: string): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  message.url = url;
  if (host !== undefined) message.headers.host = host;
  return message;
}

describe('pageLink', () => {
  const after = { ...direct, parameters: { limit: 2, after: 'a/b' } };

  it('is absolute, under the host the request was sent to', () => {
    expect(pageLink(requestTo('/connected/register/a/b?limit=2&x=1', 'codeties.test:8080'), after)).to.equal(
      '<http://codeties.test:8080/connected/register/a/b?limit=2&after=a%2Fb>; rel="next"',
    );
    expect(pageLink(requestTo('/p', '[::1]:8080'), { ...direct, parameters: {} })).to.equal(
      '<http://[::1]:8080/p?>; rel="next"',
    );
  });

  it('is relative where the host is none, or none that belongs into a header', () => {
    for (const host of [undefined, '', 'evil.test/x', 'a>; rel="x"', 'a b', 'user@evil.test']) {
      expect(pageLink(requestTo('/p', host), after)).to.equal('</p?limit=2&after=a%2Fb>; rel="next"');
    }
  });

  it('is relative through a proxy, which may speak TLS where the server does not', () => {
    const expected = '</p?limit=2&after=a%2Fb>; rel="next"';
    expect(pageLink(requestTo('/p', 'h'), { ...after, hasProxies: true })).to.equal(expected);
    for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'via']) {
      const request = requestTo('/p', 'h');
      request.headers[name] = 'https';
      expect(pageLink(request, after), name).to.equal(expected);
    }
  });

  it('says where it leads', () => {
    expect(pageLink(requestTo('/p', 'h'), { ...direct, parameters: { page: 1 }, relation: 'prev' })).to.equal(
      '<http://h/p?page=1>; rel="prev"',
    );
  });

  it('writes nothing but ASCII', () => {
    expect(pageLink(requestTo('/\xc3\xb1/<">', 'h'), { ...direct, parameters: {} })).to.equal(
      '<http://h/%C3%B1/%3C%22%3E?>; rel="next"',
    );
  });
});
