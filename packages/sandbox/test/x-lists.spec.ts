import { expect } from 'chai';
import { useSandbox, usernames, xIdOf, xList, type XList } from './use-sandbox.js';

describe('The follow lists of the fake X', () => {
  const used = useSandbox();
  const { x } = used;
  const list = async (username: string, direction: string, query = ''): Promise<XList> =>
    xList(x(`/2/users/${await xIdOf(used, username)}/${direction}?${query}`));

  it('agree with each other and with the counts, suspended accounts left out', async () => {
    const following = await list('dev1', 'following');
    expect(usernames(following)).to.deep.equal([
      'dev2',
      'dev3',
      'dev4',
      'guarded',
      'joiner',
      'star',
      'secretive',
      'onlytwitter',
    ]);
    expect(following.meta).to.deep.equal({ result_count: 8 });
    const { data = [] } = await xList(x('/2/users/by?usernames=dev1,star&user.fields=public_metrics'));
    expect(data[0]).to.have.nested.property('public_metrics.following_count', 8);
    expect(data[1]).to.have.nested.property('public_metrics.followers_count', 250_001);
    expect(usernames(await list('dev4', 'followers'))).to.deep.equal(['dev1']);
  });

  it('of nobody have no data but a count of 0', async () => {
    expect(await list('fan000001', 'followers')).to.deep.equal({ meta: { result_count: 0 } });
  });

  it('of a protected account say so instead, and show it in the lists of others', async () => {
    const id = await xIdOf(used, 'guarded');
    const response = await x(`/2/users/${id}/following`);
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({
      errors: [
        {
          resource_id: id,
          parameter: 'id',
          resource_type: 'user',
          section: 'data',
          title: 'Authorization Error',
          value: id,
          detail: `Sorry, you are not authorized to see the user with id: [${id}].`,
          type: 'https://api.x.com/2/problems/not-authorized-for-resource',
        },
      ],
    });
    expect(usernames(await list('dev1', 'followers'))).to.include('guarded');
  });

  it('of a protected account are open to a user who follows it', async () => {
    const path = `/2/users/${await xIdOf(used, 'guarded')}/following`;
    const opened = await xList(x(path, { authorization: 'Bearer user-token-dev1' }));
    expect(usernames(opened)).to.deep.equal(['dev1', 'guarded2']);
  });

  it('of an unknown id are a 200 with an error', async () => {
    const { errors, data } = await xList(x('/2/users/42/followers'));
    expect(errors?.[0]?.title).to.equal('Not Found Error');
    expect(data).to.equal(undefined);
  });

  it('go forwards and backwards by opaque tokens', async () => {
    const first = await list('dev1', 'following', 'max_results=3');
    expect(first.meta).not.to.have.property('previous_token');
    const second = await list('dev1', 'following', `max_results=3&pagination_token=${first.meta?.next_token ?? ''}`);
    const third = await list('dev1', 'following', `max_results=3&pagination_token=${second.meta?.next_token ?? ''}`);
    expect([first, second, third].map(usernames)).to.deep.equal([
      ['dev2', 'dev3', 'dev4'],
      ['guarded', 'joiner', 'star'],
      ['secretive', 'onlytwitter'],
    ]);
    expect(third.meta).not.to.have.property('next_token');
    const back = await list('dev1', 'following', `max_results=3&pagination_token=${third.meta?.previous_token ?? ''}`);
    expect(usernames(back)).to.deep.equal(usernames(second));
  });

  it('refuse a token of another list, and numbers of rows they do not give', async () => {
    const { meta } = await list('dev1', 'following', 'max_results=3');
    const status = async (query: string): Promise<number> =>
      (await x(`/2/users/${await xIdOf(used, 'dev1')}/followers?${query}`)).status;
    expect(await status(`pagination_token=${meta?.next_token ?? ''}`)).to.equal(400);
    expect(await status('pagination_token=nonsense')).to.equal(400);
    expect(await status('max_results=0')).to.equal(400);
    expect(await status('max_results=1001')).to.equal(400);
  });

  it('of 250,001 followers are made as they are read', async () => {
    const before = process.memoryUsage().heapUsed;
    const first = await list('star', 'followers', 'max_results=1000');
    expect(usernames(first).at(0)).to.equal('fan000001');
    expect(usernames(first)).to.have.length(1000);
    expect(process.memoryUsage().heapUsed - before).to.be.lessThan(30_000_000);
    expect(usernames(await list('star', 'followers'))).to.have.length(100);
    const { data = [] } = await xList(x('/2/users/by?usernames=fan250000,fan250001&user.fields=public_metrics'));
    expect(data).to.have.length(1);
    expect(usernames(await list('fan250000', 'following'))).to.deep.equal(['star']);
    expect(await (await x(`/2/users/${data[0]?.id ?? ''}`)).json()).to.have.nested.property(
      'data.username',
      'fan250000',
    );
  });
});

describe('Sparse pages of the fake X', () => {
  const used = useSandbox(() => ({ sparsePages: true }));

  it('are short or empty although more follow, and hold everybody in the end', async () => {
    const id = await xIdOf(used, 'dev1');
    const pages: string[][] = [];
    let query = '';
    do {
      const page = await xList(used.x(`/2/users/${id}/following?max_results=4${query}`));
      pages.push(usernames(page));
      query = page.meta?.next_token === undefined ? '' : `&pagination_token=${page.meta.next_token}`;
    } while (query !== '');
    expect(pages.map((page) => page.length)).to.deep.equal([2, 0, 4, 1, 0, 1]);
    expect(new Set(pages.flat()).size).to.equal(8);
  });
});
