import { expect } from 'chai';
import { describeConnectionFailure, describeFailedAnswer, type Repeats } from '../src/index.js';

const thrown = (code: string): unknown =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });

describe('a request that came to nothing', () => {
  const repeated = (repeats: Repeats): number[] =>
    [400, 404, 408, 451, 500, 501, 502, 503, 504].filter(
      (status) => describeFailedAnswer({ status, detail: '', retryAt: undefined }, repeats).mayRepeat,
    );

  it('may be made again after what passes by itself, where it costs nothing', () => {
    expect(repeated('whatever failed')).to.deep.equal([500, 502, 503, 504]);
    expect(describeConnectionFailure(thrown('ECONNRESET'), 'whatever failed').mayRepeat).to.equal(true);
    expect(describeConnectionFailure(thrown('ECONNREFUSED'), 'whatever failed').mayRepeat).to.equal(true);
  });

  it('may be made again only where it was turned away, or reached nobody, where answers are billed', () => {
    expect(repeated('what was not answered')).to.deep.equal([503]);
    expect(describeConnectionFailure(thrown('ECONNRESET'), 'what was not answered').mayRepeat).to.equal(false);
    expect(describeConnectionFailure(thrown('ECONNREFUSED'), 'what was not answered').mayRepeat).to.equal(true);
  });

  it('is an outage where the network itself fails, whatever it was asked', () => {
    const isOutage = (status: number): boolean | undefined =>
      describeFailedAnswer({ status, detail: '', retryAt: undefined }, 'whatever failed').isOutage;
    expect([302, 400, 404, 408, 410, 422, 425, 451, 500, 501, 503].filter(isOutage)).to.deep.equal([
      408, 425, 500, 501, 503,
    ]);
    for (const code of ['ECONNRESET', 'ECONNREFUSED', 'CERT_HAS_EXPIRED']) {
      expect(describeConnectionFailure(thrown(code), 'whatever failed').isOutage).to.equal(true);
    }
  });

  it('is no outage where its answer was too long', () => {
    const { isOutage, mayRepeat } = describeConnectionFailure(
      thrown('UND_ERR_RES_EXCEEDED_MAX_SIZE'),
      'whatever failed',
    );
    expect([isOutage, mayRepeat]).to.deep.equal([false, false]);
  });

  it('is to be made again when its network says, where that is what passes by itself', () => {
    const retryAt = new Date(0);
    const told = (status: number): Date | undefined =>
      describeFailedAnswer({ status, detail: '', retryAt }, 'what was not answered').retryAt;
    expect([told(503), told(404)]).to.deep.equal([retryAt, undefined]);
  });
});
