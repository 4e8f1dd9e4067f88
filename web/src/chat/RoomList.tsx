import { Compass, Hash, MessageSquarePlus, Plus, Search } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { useShallow } from 'zustand/react/shallow';

import type { Subscription } from '../lib/types.ts';
import { roomPath } from '../state/rooms.ts';
import { useStore } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import { Avatar, StatusDot, useStatus } from '../ui/Avatar.tsx';
import { Spinner } from '../ui/basics.tsx';
import { Dropdown, DropdownItem } from '../ui/Dropdown.tsx';
import { roomIcon, roomName, usePartner } from './names.tsx';
import { UserMenu } from './UserMenu.tsx';

const isUnread = (sub: Subscription): boolean => !sub.hideUnreadStatus && (sub.alert || sub.unread > 0);

function DirectIcon({ sub }: { sub: Subscription }) {
  const { t } = useTranslation();
  const partner = usePartner(sub.rid);
  const status = useStatus(partner);
  if (!partner) {
    const Icon = roomIcon('d');
    return <Icon aria-hidden className="size-4 shrink-0 text-muted" />;
  }
  return (
    <span className="relative">
      <Avatar username={sub.name} size="sm" />
      <StatusDot status={status} label={t(`status.${status}`)} className="absolute -end-1 -bottom-1 ring-2 ring-panel" />
    </span>
  );
}

function Badge({ sub }: { sub: Subscription }) {
  const { t } = useTranslation();
  const mentions = (sub.userMentions ?? 0) + (sub.groupMentions ?? 0);
  const threads = sub.tunread?.length ?? 0;
  const count = Math.max(sub.unread, sub.t === 'd' ? 0 : mentions) + threads;
  if (count === 0 || sub.hideMentionStatus) return null;
  const urgent = mentions > 0 && sub.t !== 'd';
  const label = urgent ? t('list.mention_count', { count: mentions }) : t('list.unread_count', { count });
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      data-testid={urgent ? 'mention-badge' : 'unread-badge'}
      className={`min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold ${urgent ? 'bg-danger text-on-danger' : 'bg-accent text-on-accent'}`}
    >
      {urgent ? `@${mentions}` : count}
    </span>
  );
}

const Item = memo(function Item({ sub }: { sub: Subscription }) {
  const { t } = useTranslation();
  const path = roomPath(sub);
  const [active] = useRoute(path);
  const unread = isUnread(sub);
  const Icon = roomIcon(sub.t);
  return (
    <li>
      <Link
        href={path}
        aria-current={active ? 'page' : undefined}
        className={`flex h-9 items-center gap-2.5 rounded-lg px-2.5 ${active ? 'bg-active font-semibold' : 'hover:bg-hover'} ${unread ? 'font-semibold' : active ? '' : 'text-muted'}`}
      >
        {sub.t === 'd' ? <DirectIcon sub={sub} /> : <Icon aria-hidden className="mx-0.5 size-4 shrink-0" />}
        <span className="min-w-0 grow truncate" dir="auto">{roomName(sub)}</span>
        {unread && <span className="sr-only">({t('list.new_messages')})</span>}
        <Badge sub={sub} />
      </Link>
    </li>
  );
});

function Section({ title, subs }: { title: string; subs: Subscription[] }) {
  if (subs.length === 0) return null;
  return (
    <section className="mb-4">
      <h2 className="px-2.5 pb-1 text-xs font-semibold tracking-wide text-muted">{title}</h2>
      <ul>{subs.map((sub) => <Item key={sub.rid} sub={sub} />)}</ul>
    </section>
  );
}

export function RoomList() {
  const { t, i18n } = useTranslation();
  const site = useStore((state) => String(state.settings.Site_Name ?? 'Parley'));
  const loaded = useStore((state) => state.rooms_loaded);
  const subs = useStore(useShallow((state) => Object.values(state.subscriptions).filter((sub) => sub.open)));
  const collator = new Intl.Collator(i18n.language, { sensitivity: 'base', numeric: true });
  subs.sort((a, b) => collator.compare(roomName(a), roomName(b)));
  const favorites = subs.filter((sub) => sub.f);
  const channels = subs.filter((sub) => !sub.f && sub.t !== 'd');
  const direct = subs.filter((sub) => !sub.f && sub.t === 'd');
  const open = (dialog: 'channel' | 'direct' | 'search') => () => useUi.setState({ dialog });

  return (
    <nav aria-label={t('list.label')} className="flex min-h-0 grow flex-col">
      <div className="flex h-14 shrink-0 items-center gap-2 border-b border-line ps-4 pe-2">
        <span className="min-w-0 grow truncate text-base font-semibold" dir="auto">{site}</span>
        <Dropdown icon={Plus} label={t('list.create')}>
          <DropdownItem icon={Hash} onClick={open('channel')}>{t('list.create_channel')}</DropdownItem>
          <DropdownItem icon={MessageSquarePlus} onClick={open('direct')}>{t('list.create_direct')}</DropdownItem>
          <DropdownItem icon={Compass} onClick={open('search')}>{t('list.browse')}</DropdownItem>
        </Dropdown>
      </div>
      <div className="px-3 pt-3">
        <button type="button" onClick={open('search')} className="flex h-9 w-full items-center gap-2 rounded-lg border border-line bg-page px-3 text-sm text-muted hover:border-field">
          <Search aria-hidden className="size-4" />
          <span className="grow text-start">{t('list.search')}</span>
          <kbd className="rounded border border-line px-1.5 font-sans text-xs">{t('list.search_hint')}</kbd>
        </button>
      </div>
      <div className="min-h-0 grow overflow-y-auto px-2 pt-4">
        {!loaded && <Spinner className="px-2.5" />}
        {loaded && subs.length === 0 && <p className="px-2.5 text-sm text-muted">{t('list.empty')}</p>}
        <Section title={t('list.favorites')} subs={favorites} />
        <Section title={t('list.channels')} subs={channels} />
        <Section title={t('list.direct')} subs={direct} />
      </div>
      <UserMenu />
    </nav>
  );
}
