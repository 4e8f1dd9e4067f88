import { ArrowLeft, EllipsisVertical, LogOut, Star, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { explain } from '../state/client.ts';
import { leaveRoom, toggleFavorite } from '../state/rooms.ts';
import { toast, useStore } from '../state/store.ts';
import { Avatar, StatusDot, useStatus } from '../ui/Avatar.tsx';
import { Button, IconButton } from '../ui/basics.tsx';
import { Dropdown, DropdownItem } from '../ui/Dropdown.tsx';
import { Modal } from '../ui/Modal.tsx';
import { roomIcon, usePartner } from './names.tsx';

function Leave({ rid, name, onClose }: { rid: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const leave = async () => {
    try {
      await leaveRoom(rid);
      navigate('/');
    } catch (error) {
      toast('error', explain(error, t('app.offline')));
    }
    onClose();
  };
  return (
    <Modal title={t('room.leave_confirm', { room: name })} lead={t('room.leave_text')} onClose={onClose}>
      <div className="flex justify-end gap-2">
        <Button variant="plain" onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="danger" onClick={() => void leave()}>{t('room.leave')}</Button>
      </div>
    </Modal>
  );
}

export function RoomHeader({ rid, name }: { rid: string; name: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const room = useStore((state) => state.rooms[rid]);
  const sub = useStore((state) => state.subscriptions[rid]);
  const partner = usePartner(rid);
  const status = useStatus(partner);
  const type = sub?.t ?? room?.t ?? 'c';
  const Icon = roomIcon(type);

  const favorite = () => {
    toggleFavorite(rid, !sub?.f).catch((error: unknown) => toast('error', explain(error, t('app.offline'))));
  };
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line ps-2 pe-2 md:ps-5">
      <IconButton icon={ArrowLeft} label={t('room.back_to_list')} onClick={() => navigate('/')} className="md:hidden rtl:-scale-x-100" />
      {type === 'd' && sub ? <Avatar username={sub.name} /> : <Icon aria-hidden className="size-5 shrink-0 text-muted" />}
      <div className="min-w-0 grow ps-1">
        <h1 className="truncate text-base leading-tight font-semibold" dir="auto">{name}</h1>
        <p className="flex items-center gap-1.5 truncate text-xs text-muted">
          {partner ? (
            <><StatusDot status={status} />{t(`status.${status}`)}</>
          ) : (
            <>
              <Users aria-hidden className="size-3.5" />
              {t('room.members', { count: room?.usersCount ?? room?.uids?.length ?? 1 })}
              {room?.topic && <span className="truncate" dir="auto">· {room.topic}</span>}
            </>
          )}
        </p>
      </div>
      {sub && (
        <IconButton
          icon={Star}
          pressed={sub.f === true}
          label={t(sub.f ? 'room.unfavorite' : 'room.favorite')}
          onClick={favorite}
        />
      )}
      {sub && type !== 'd' && (
        <Dropdown icon={EllipsisVertical} label={t('room.more', { room: name })}>
          <DropdownItem danger icon={LogOut} onClick={() => setLeaving(true)}>{t('room.leave')}</DropdownItem>
        </Dropdown>
      )}
      {leaving && <Leave rid={rid} name={name} onClose={() => setLeaving(false)} />}
    </header>
  );
}
