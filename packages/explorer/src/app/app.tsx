import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createApiClient } from './api/api-client.js';
import { GroupView } from './group/group-view.js';
import { KeyDialog } from './key/key-dialog.js';
import { PairView } from './pair/pair-view.js';
import { Masthead } from './parts/masthead.js';
import { SandboxBanner } from './parts/sandbox-banner.js';
import { titleOf } from './place/title-of.js';
import { usePlace } from './place/use-place.js';
import { UpstreamsView } from './upstreams/upstreams-view.js';

/** The page: where its address leads to, and around it what holds wherever one is. */
export function App(): VNode {
  const [place, goTo] = usePlace();
  const [isSandbox, setSandbox] = useState(false);
  const [keyDialog, setKeyDialog] = useState<{ readonly isRefused: boolean }>();
  // In memory, for this tab only: nothing of it is kept anywhere.
  const key = useRef<string | undefined>(undefined);
  const [keyNumber, setKeyNumber] = useState(0);
  const main = useRef<HTMLElement>(null);
  const api = useMemo(
    () =>
      createApiClient({
        key: () => key.current,
        onSandbox: setSandbox,
        onKeyWanted: (askedWith) => {
          // What was asked before there was another key says nothing of that one.
          if (askedWith === key.current) setKeyDialog({ isRefused: askedWith !== undefined });
        },
      }),
    [],
  );
  useEffect(() => {
    document.title = titleOf(place);
  }, [place]);
  useEffect(() => {
    // Whose page this is should be said before anything is asked of it.
    const leaving = new AbortController();
    api.greet(leaving.signal).catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [api]);
  useEffect(() => {
    // A view that reads by itself begins anew with another key, and what had the focus in it is gone.
    if (keyNumber > 0 && document.activeElement === document.body) main.current?.focus();
  }, [keyNumber]);
  return (
    <>
      <a class="skip-link" href="#main">
        Skip to the content
      </a>
      {isSandbox && <SandboxBanner goTo={goTo} />}
      <Masthead
        place={place}
        goTo={goTo}
        onKey={() => {
          setKeyDialog({ isRefused: false });
        }}
      />
      <main ref={main} id="main" tabIndex={-1}>
        {place.view === 'pair' && <PairView key={`pair ${keyNumber}`} place={place} goTo={goTo} api={api} />}
        {place.view === 'group' && <GroupView place={place} goTo={goTo} api={api} />}
        {place.view === 'upstreams' && <UpstreamsView key={`upstreams ${keyNumber}`} api={api} />}
      </main>
      {keyDialog && (
        <KeyDialog
          hasKey={key.current !== undefined}
          isRefused={keyDialog.isRefused}
          onKey={(given) => {
            key.current = given;
            setKeyDialog(undefined);
            setKeyNumber((number) => number + 1);
          }}
          onClose={() => {
            setKeyDialog(undefined);
          }}
        />
      )}
    </>
  );
}
