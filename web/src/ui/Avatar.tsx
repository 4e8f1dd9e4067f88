import { useEffect, useState } from 'react';

import { useStore } from '../state/store.ts';

const kSizes = { sm: 'size-5 rounded-[0.3rem] text-[0.65rem]', md: 'size-9 rounded-lg text-sm', lg: 'size-14 rounded-xl text-xl' };

/** The server's avatar of a user; the first letter where it has none. Decoration: the name stands beside it. */
export function Avatar({ username, etag, size = 'md' }: { username: string; etag?: string; size?: keyof typeof kSizes }) {
  const [broken, setBroken] = useState(false);
  const source = `/avatar/${encodeURIComponent(username)}${etag ? `?etag=${encodeURIComponent(etag)}` : ''}`;
  useEffect(() => setBroken(false), [source]);
  const shape = `inline-flex shrink-0 select-none items-center justify-center overflow-hidden bg-accent font-semibold text-on-accent uppercase ${kSizes[size]}`;
  if (broken) return <span aria-hidden className={shape}>{username[0]}</span>;
  return <img src={source} alt="" loading="lazy" onError={() => setBroken(true)} className={shape} />;
}

const kColours: Record<string, string> = { online: 'bg-online', away: 'bg-away', busy: 'bg-busy' };

export function StatusDot({ status, label, className = '' }: { status: string | undefined; label?: string; className?: string }) {
  const colour = kColours[status ?? ''] ?? 'border-2 border-field bg-page';
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      data-status={status ?? 'offline'}
      className={`inline-block size-2.5 shrink-0 rounded-full ${colour} ${className}`}
    />
  );
}

export const useStatus = (uid: string | undefined): string =>
  useStore((state) => (uid ? state.presence[uid] : undefined) ?? 'offline');
