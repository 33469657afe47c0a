import { expect } from 'chai';
import {
  createSeededWorld,
  createSmallWorld,
  createWorld,
  generateList,
  type LazyList,
  type World,
} from '../src/index.js';

function all<Item>(list: LazyList<Item> | undefined): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < (list?.length ?? 0); index += 1) {
    const item = list?.at(index);
    if (item !== undefined) items.push(item);
  }
  return items;
}

describe('A world of named developers', () => {
  it('makes nothing of repositories and gists that nobody asks for', () => {
    let made = 0;
    const list = generateList(1_000, (index) => {
      made += 1;
      return { name: `r${index}` };
    });
    const world = createWorld([{ login: 'ada', repositories: list, bitbucket: {} }]);
    made = 0;
    expect(world.githubAccount('ada')?.repositories.length).to.equal(1_000);
    expect(world.githubAccount('ada')?.repository('R999')?.name).to.equal('r999');
    expect(world.bitbucketWorkspace('ADA')?.slug).to.equal('ada');
    expect(made).to.equal(1);
  });

  it('gives each login the same ids, whatever stands around it', () => {
    const one = createWorld([{ login: 'Ada' }, { login: 'grace' }]);
    const other = createWorld([{ login: 'linus' }, { login: 'ada', organisations: ['engines'] }]);
    expect(one.xAccount('ADA')?.id).to.equal(other.xAccount('ada')?.id);
    expect(one.githubAccount('ADA')?.id).to.equal(other.githubAccount('ada')?.id);
    expect(one.xAccountById(one.xAccount('ada')?.id ?? '')?.username).to.equal('Ada');
    expect(one.githubAccountById(one.githubAccount('ada')?.id ?? 0)?.login).to.equal('Ada');
  });

  const bad: [string, () => World][] = [
    ['a login twice', () => createWorld([{ login: 'ada' }, { login: 'ADA' }])],
    ['a developer who is an organisation', () => createWorld([{ login: 'ada', organisations: ['ada'] }])],
    ['a follow of nobody', () => createWorld([{ login: 'ada', follows: ['ghost'] }])],
    ['a follow of nobody on GitHub', () => createWorld([{ login: 'ada', githubFollows: ['ghost'] }])],
    [
      'two repositories of one name',
      () => createWorld([{ login: 'ada', repositories: [{ name: 'x' }, { name: 'X' }] }]),
    ],
    ['a repository that no host can hold', () => createWorld([{ login: 'ada', repositories: [{ name: 'a/b' }] }])],
    ['a workspace that Bitbucket cannot hold', () => createWorld([{ login: 'a.da', networks: ['bitbucket'] }])],
    ['a name that X cannot hold', () => createWorld([{ login: 'ada-lovelace' }])],
    ['a name that GitHub cannot hold', () => createWorld([{ login: 'ada_lovelace' }])],
    [
      'a crowd whose names X cannot hold',
      () => createWorld([{ login: 'a' }], [{ prefix: 'x'.repeat(15), size: 5, follows: 'a' }]),
    ],
  ];
  for (const [what, make] of bad) {
    it(`refuses ${what}`, () => {
      expect(make).to.throw(RangeError);
    });
  }
});

describe('The small world', () => {
  const world = createSmallWorld();
  const shared = (one: string, other: string): string[] => {
    const ids = all(world.githubAccount(one)?.organisations).map(({ id }) => id);
    return all(world.githubAccount(other)?.organisations)
      .filter(({ id }) => ids.includes(id))
      .map(({ login }) => login)
      .sort();
  };
  const isMutual = (one: string, other: string): boolean => {
    const [first, second] = [world.xAccount(one), world.xAccount(other)];
    return first !== undefined && second !== undefined && first.follows(second) && second.follows(first);
  };

  it('connects dev1 with dev2 by three organisations, and with joiner, star and guarded by one', () => {
    expect([isMutual('dev1', 'dev2'), shared('dev1', 'dev2')]).to.deep.equal([true, ['org1', 'org2', 'org3']]);
    for (const other of ['joiner', 'star', 'guarded']) {
      expect([other, isMutual('dev1', other), shared('dev1', other)]).to.deep.equal([other, true, ['org1']]);
    }
  });

  it('leaves dev1 unconnected with the others, each for its own reason', () => {
    expect([isMutual('dev1', 'dev3'), shared('dev1', 'dev3')]).to.deep.equal([true, []]);
    expect([isMutual('dev1', 'dev4'), shared('dev1', 'dev4')]).to.deep.equal([false, ['org1']]);
    expect([isMutual('dev1', 'secretive'), shared('dev1', 'secretive')]).to.deep.equal([true, []]);
    expect([world.xAccount('onlygithub'), world.githubAccount('onlytwitter')]).to.deep.equal([undefined, undefined]);
    expect([world.xAccount('nobodyhere'), world.githubAccount('nobodyhere')]).to.deep.equal([undefined, undefined]);
    expect(isMutual('guarded', 'guarded2')).to.be.true;
  });

  it('has joiner in 137 organisations, the shared one on the second page of 100', () => {
    const names = all(world.githubAccount('joiner')?.organisations).map(({ login }) => login);
    expect(names).to.have.length(137);
    expect(names.indexOf('org1')).to.be.within(100, 136);
  });

  it('has those who keep code on one host, on both, or on none', () => {
    const hosts = (login: string): (number | undefined)[] => [
      world.githubAccount(login)?.repositories.length,
      world.bitbucketWorkspace(login)?.repositories.length,
    ];
    expect(hosts('dev1')).to.deep.equal([5, undefined]);
    expect(hosts('pypy')).to.deep.equal([6, 5]);
    expect(hosts('pypy_dev')).to.deep.equal([undefined, 2]);
    expect(hosts('onlybitbucket')).to.deep.equal([undefined, 1]);
    expect(hosts('bare')).to.deep.equal([0, 0]);
    for (const [login, count] of [
      ['hundred', 100] as const,
      ['hundredone', 101] as const,
      ['thousand', 1000] as const,
    ]) {
      expect(hosts(login)).to.deep.equal([count, count]);
    }
    expect([world.githubAccount('gisty')?.gists.length, world.bitbucketWorkspace('gisty')]).to.deep.equal([
      65,
      undefined,
    ]);
    expect(world.githubAccount('dev1')?.repository('Secret-Plans')?.isPrivate).to.be.true;
    expect([world.xAccount('pypy'), world.xAccount('thousand')]).to.deep.equal([undefined, undefined]);
  });

  it('has star followed by a crowd that is found by its names and ids, and dev1 last', () => {
    const star = world.xAccount('star');
    expect(star?.followers.length).to.equal(250_001);
    expect(star?.followers.at(249_999)?.username).to.equal('fan250000');
    expect(star?.followers.at(250_000)?.username).to.equal('dev1');
    expect(star?.followers.at(250_001)).to.equal(undefined);
    const fan = world.xAccount('FAN000042');
    expect(world.xAccountById(fan?.id ?? '')?.username).to.equal('fan000042');
    expect(world.xAccount('fan000000')).to.equal(undefined);
    expect(world.xAccount('fan250001')).to.equal(undefined);
  });
});

describe('A seeded world', () => {
  const describeWorld = (world: World): unknown =>
    [0, 7, 42, 199].map((number) => {
      const login = `seeded${String(number).padStart(5, '0')}`;
      const account = world.xAccount(login);
      return {
        login: world.githubAccount(login)?.login,
        organisations: all(world.githubAccount(login)?.organisations).map((organisation) => organisation.login),
        following: all(account?.following).map(({ username }) => username),
        followers: all(account?.followers).map(({ id }) => id),
      };
    });

  it('is the same for the same seed, and another for another', () => {
    const make = (seed: number): unknown => describeWorld(createSeededWorld({ seed, developers: 200 }));
    expect(make(1)).to.deep.equal(make(1));
    expect(make(1)).not.to.deep.equal(make(2));
  });

  it('has followers that are the inverse of follows, without repeats', () => {
    const world = createSeededWorld({ seed: 5, developers: 150 });
    const follows = new Set<string>();
    const followed = new Set<string>();
    for (let number = 0; number < 150; number += 1) {
      const account = world.xAccount(`seeded${String(number).padStart(5, '0')}`);
      for (const other of all(account?.following)) follows.add(`${account?.id ?? ''} ${other.id}`);
      for (const other of all(account?.followers)) followed.add(`${other.id} ${account?.id ?? ''}`);
      expect(new Set(all(account?.following).map(({ id }) => id)).size).to.equal(account?.following.length);
    }
    expect([...followed].sort()).to.deep.equal([...follows].sort());
    expect(follows.size).to.be.greaterThan(150);
  });

  it('finds its people and organisations by id, and nobody beyond', () => {
    const world = createSeededWorld({ seed: 1, developers: 50, protectedShare: 1 });
    const person = world.githubAccount('Seeded00049');
    const organisation = world.githubAccount('guild000001');
    expect(world.githubAccountById(person?.id ?? 0)?.login).to.equal('seeded00049');
    expect(world.githubAccountById(organisation?.id ?? 0)?.type).to.equal('Organization');
    expect(world.xAccountById(world.xAccount('seeded00007')?.id ?? '')?.isProtected).to.be.true;
    expect(world.githubAccount('seeded00050') ?? world.xAccount('seeded00050')).to.equal(undefined);
    expect(() => createSeededWorld({ seed: 1, developers: 0 })).to.throw(RangeError);
  });

  it('of 100,000 developers is ready at once, and has about as many follows as it was asked for', () => {
    const world = createSeededWorld({ seed: 1, developers: 100_000, averageFollows: 10 });
    expect(world.githubAccount('seeded99999')?.login).to.equal('seeded99999');
    let follows = 0;
    for (let number = 0; number < 1000; number += 1)
      follows += world.xAccount(`seeded${number + 50_000}`)?.following.length ?? 0;
    expect(follows / 1000).to.be.within(7, 13);
  });
});
