import type { VNode } from 'preact';
import type { Follow } from '../api/answers.js';
import { describeFollow } from './describe-evidence.js';

const signs: Readonly<Record<Follow['answer'], string>> = { yes: '✓', no: '✕', unknown: '?', 'not asked': '–' };

const kinds: Readonly<Record<Follow['answer'], string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  'not asked': 'open',
};

/** An arrow from one developer to another, and what is known of it. */
export function FollowArrow({ follow }: { readonly follow: Follow }): VNode {
  const { from, to, answer } = follow;
  return (
    <li class={`follow follow-${kinds[answer]}`}>
      <div class="follow-names">
        <OnX name={from} />
        <span class="visually-hidden"> to </span>
        <svg class="arrow" viewBox="0 0 40 12" width="40" height="12" aria-hidden="true">
          <path class="arrow-shaft" d="M1 6h36" />
          <path d="M32 1l6 5-6 5" />
        </svg>
        <OnX name={to} />
      </div>
      <div class="follow-answer">
        <span aria-hidden="true">{signs[answer]}</span> {describeFollow(follow)}
      </div>
    </li>
  );
}

function OnX({ name }: { readonly name: string }): VNode {
  return (
    <a href={`https://x.com/${encodeURIComponent(name)}`} rel="noreferrer">
      {name}
    </a>
  );
}
