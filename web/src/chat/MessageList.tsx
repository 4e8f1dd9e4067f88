import { ArrowDown, LoaderCircle } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';

import type { Message } from '../lib/types.ts';
import { loadOlder, markRead } from '../state/messages.ts';
import { useStore } from '../state/store.ts';
import { MessageRow } from './MessageRow.tsx';
import { roomIcon, useRealNames, userName } from './names.tsx';

/**
 * The virtualised list. Two rules keep the view still to the pixel when older messages come in:
 * rows are numbered from a fixed point, so that only rows above are added; and the oldest message
 * in memory is not drawn until its own predecessor is known, so that no row changes its day
 * divider or its header when its neighbours arrive.
 */

interface Row {
  message: Message | undefined; // none: the words at the beginning of the room
  before: Message | undefined;
}

const kFirstIndex = 1_000_000;
const kPreloadPx = 1_500;
const kAtBottomPx = 60;
const kIntroKey = 'intro';

const keyOf = (row: Row): string => row.message?._id ?? kIntroKey;

function toRows(list: Message[], hasMore: boolean): Row[] {
  const rows: Row[] = hasMore ? [] : [{ message: undefined, before: undefined }];
  list.forEach((message, index) => {
    if (hasMore && index === 0 && list.length > 1) return;
    rows.push({ message, before: list[index - 1] });
  });
  return rows;
}

/** The number of the first row: lowered by as many rows as were put above a row known before. */
function useFirstIndex(rows: Row[]): number {
  const known = useRef<{ rows: Row[]; first: number }>({ rows, first: kFirstIndex });
  return useMemo(() => {
    const { rows: old, first } = known.current;
    const places = new Map(rows.map((row, index) => [keyOf(row), index]));
    const anchor = old.findIndex((row) => row.message && places.has(keyOf(row)));
    const next = anchor < 0 ? first : first + anchor - places.get(keyOf(old[anchor]!))!;
    known.current = { rows, first: next };
    return next;
  }, [rows]);
}

function Intro({ rid, name }: { rid: string; name: string }) {
  const { t } = useTranslation();
  const room = useStore((state) => state.rooms[rid]);
  const type = room?.t ?? 'c';
  const Icon = roomIcon(type);
  const key = type === 'd' ? 'direct' : type === 'p' ? 'group' : 'channel';
  return (
    <div className="px-5 pt-8 pb-2">
      <Icon aria-hidden className="mb-2 size-10 rounded-xl bg-accent-soft p-2 text-link" />
      <h2 className="text-lg font-semibold" dir="auto">{t(`room.intro_${key}`, { room: name })}</h2>
      {room?.description && <p className="text-muted" dir="auto">{room.description}</p>}
    </div>
  );
}

/** Reads new messages of others out, without ever reading what is loaded from the past. */
function Announcer({ list, me }: { list: Message[]; me: string | undefined }) {
  const { t } = useTranslation();
  const realNames = useRealNames();
  const [text, setText] = useState('');
  const last = list.at(-1);
  const seen = useRef(last?._id);
  useEffect(() => {
    if (!last || seen.current === last._id) return;
    seen.current = last._id;
    if (last.u._id !== me && !last.t) setText(t('messages.new_from', { name: userName(last.u, realNames), text: last.msg }));
  }, [last, me, realNames, t]);
  return <div role="log" aria-live="polite" className="sr-only">{text}</div>;
}

export function MessageList({ rid, name }: { rid: string; name: string }) {
  const { t } = useTranslation();
  const room = useStore((state) => state.messages[rid]!);
  const me = useStore((state) => state.me?._id);
  const sub = useStore((state) => state.subscriptions[rid]);
  const virtuoso = useRef<VirtuosoHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const [atBottom, setAtBottom] = useState(true);
  const [activeId, setActiveId] = useState<string>();
  const [seenId, setSeenId] = useState<string>();
  const rows = useMemo(() => toRows(room.list, room.has_more), [room.list, room.has_more]);
  const firstIndex = useFirstIndex(rows);

  const last = room.list.at(-1);
  const unread_since = room.unread_since?.getTime();
  const firstUnreadId = useMemo(
    () => unread_since === undefined ? undefined
      : room.list.find((message) => message.ts.getTime() > unread_since && message.u._id !== me && !message.sendState)?._id,
    [room.list, unread_since, me],
  );

  // Being at the bottom of a page that has the focus is reading.
  useEffect(() => {
    const read = () => {
      if (atBottom && document.hasFocus()) markRead(rid);
    };
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [rid, atBottom, sub?.alert, sub?.unread, last?._id]);

  useEffect(() => {
    if (atBottom) setSeenId(last?._id);
  }, [atBottom, last?._id]);

  // The own message is always brought into view, wherever the list was.
  const sendingId = last?.sendState === 'sending' ? last._id : undefined;
  useEffect(() => {
    if (sendingId) virtuoso.current?.scrollToIndex({ index: 'LAST', align: 'end' });
  }, [sendingId]);

  const below = useMemo(() => {
    const seen = room.list.findLastIndex((message) => message._id === seenId);
    return seen < 0 ? 0 : room.list.slice(seen + 1).filter((message) => message.u._id !== me).length;
  }, [room.list, seenId, me]);

  const older = useCallback(() => void loadOlder(rid), [rid]);
  // A first page that does not fill the view never scrolls, so it asks for more by itself.
  useEffect(() => {
    if (rows.length < 10) older();
  }, [rows.length, older]);

  const active = activeId && rows.some((row) => keyOf(row) === activeId) ? activeId : last?._id;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const article = (event.target as HTMLElement).closest<HTMLElement>('[role=article]');
    if (!step || !article || event.target !== article) return;
    event.preventDefault();
    const drawn = [...(box.current?.querySelectorAll<HTMLElement>('[role=article]') ?? [])];
    const next = drawn[drawn.indexOf(article) + step];
    if (!next) return;
    setActiveId(next.dataset.messageId);
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div ref={box} role="region" aria-label={t('messages.label', { room: name })} className="relative min-h-0 grow" onKeyDown={onKeyDown}>
      <Virtuoso
        ref={virtuoso}
        className="h-full"
        tabIndex={-1}
        data={rows}
        firstItemIndex={firstIndex}
        initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
        alignToBottom
        computeItemKey={(_, row) => keyOf(row)}
        increaseViewportBy={{ top: kPreloadPx, bottom: 400 }}
        startReached={older}
        atBottomThreshold={kAtBottomPx}
        atBottomStateChange={setAtBottom}
        followOutput={(bottom) => (bottom ? 'auto' : false)}
        totalListHeightChanged={() => virtuoso.current?.autoscrollToBottom()}
        itemContent={(_, row) =>
          row.message ? (
            <MessageRow
              message={row.message}
              before={row.before}
              firstUnread={row.message._id === firstUnreadId}
              active={row.message._id === active}
            />
          ) : (
            <Intro rid={rid} name={name} />
          )
        }
      />
      {room.loading_older && (
        <p role="status" className="absolute inset-x-0 top-2 mx-auto flex w-fit items-center gap-2 rounded-full border border-line bg-raised px-3 py-1 text-xs text-muted shadow">
          <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
          {t('messages.loading_older')}
        </p>
      )}
      {!atBottom && (
        <button
          type="button"
          onClick={() => virtuoso.current?.scrollToIndex({ index: 'LAST', align: 'end' })}
          className="absolute inset-x-0 bottom-2 mx-auto flex w-fit items-center gap-2 rounded-full border border-line bg-raised px-4 py-1.5 text-sm font-medium shadow-lg hover:bg-hover"
        >
          <ArrowDown aria-hidden className="size-4" />
          {below > 0 ? t('messages.new_below', { count: below }) : t('messages.jump_latest')}
        </button>
      )}
      <Announcer list={room.list} me={me} />
    </div>
  );
}
