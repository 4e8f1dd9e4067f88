import { CircleAlert, Copy, LoaderCircle, Pencil, Reply, Trash2 } from 'lucide-react';
import { memo, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isContinuation, isSystem, sameDay } from '../lib/timeline.ts';
import type { Attachment, Message } from '../lib/types.ts';
import { explain } from '../state/client.ts';
import { deleteMessage, discardMessage, editMessage, react, retryMessage } from '../state/messages.ts';
import { toast, useStore } from '../state/store.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button, IconButton, kInput } from '../ui/basics.tsx';
import { Modal } from '../ui/Modal.tsx';
import { canDelete, canEdit, useEditing } from './editing.ts';
import { EmojiPicker } from './EmojiPicker.tsx';
import { MessageBody } from './MessageBody.tsx';
import { useRealNames, userName } from './names.tsx';
import { Reactions } from './Reactions.tsx';
import { dayName, fullTime, timeOfDay } from './time.ts';

function SystemText({ message, name }: { message: Message; name: string }) {
  const { t, i18n } = useTranslation('system');
  const known = i18n.exists(`system:${message.t}`);
  const msg = message.t === 'room_changed_privacy' && i18n.exists(`system:${message.msg}`) ? t(message.msg) : message.msg;
  const role = message.role && i18n.exists(`system:${message.role}`) ? t(message.role) : message.role;
  const text = t(known ? message.t! : 'other', { msg, role });
  return <p className="text-sm text-muted italic" dir="auto"><span className="font-medium not-italic">{name}</span> {text}</p>;
}

function Attachments({ items }: { items: Attachment[] | undefined }) {
  const { t } = useTranslation();
  if (!items?.length) return null;
  return (
    <>
      {items.map((item, index) => (
        <div key={index} className="my-1 border-s-4 border-field ps-3 text-sm">
          {item.author_name && <p className="font-medium" dir="auto">{item.author_name}</p>}
          {item.title && (
            item.title_link?.startsWith('/') || item.title_link?.startsWith('https://')
              ? <a href={item.title_link} target="_blank" rel="noopener noreferrer" className="text-link underline">{item.title}</a>
              : <p className="font-medium">{item.title}</p>
          )}
          {item.text && <p className="whitespace-pre-wrap" dir="auto">{item.text}</p>}
          {item.description && <p className="text-muted" dir="auto">{item.description}</p>}
          {item.image_url?.startsWith('/') && <img src={item.image_url} alt={item.title ?? t('messages.image')} className="max-h-80 rounded-lg" />}
        </div>
      ))}
    </>
  );
}

function Editor({ message }: { message: Message }) {
  const { t } = useTranslation();
  const [text, setText] = useState(message.msg);
  const stop = () => {
    useEditing.getState().start(undefined);
    document.getElementById('composer')?.focus();
  };
  const save = async () => {
    const msg = text.trim();
    if (!msg) return;
    try {
      if (msg !== message.msg) await editMessage(message, msg);
      stop();
    } catch (error) {
      toast('error', explain(error, t('app.offline')));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') stop();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div className="flex flex-col gap-2 py-1">
      <textarea
        autoFocus
        rows={1}
        dir="auto"
        aria-label={t('messages.edit_label')}
        value={text}
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${kInput} grow-with-text max-h-60 resize-none`}
      />
      <div className="flex items-center gap-2">
        <Button className="h-8" onClick={() => void save()}>{t('app.save')}</Button>
        <Button className="h-8" variant="plain" onClick={stop}>{t('app.cancel')}</Button>
        <span className="text-xs text-muted">{t('messages.edit_hint')}</span>
      </div>
    </div>
  );
}

function ConfirmDelete({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation();
  const confirm = async () => {
    try {
      await deleteMessage(message);
    } catch (error) {
      toast('error', explain(error, t('app.offline')));
    }
    onClose();
  };
  return (
    <Modal title={t('messages.delete_title')} lead={t('messages.delete_text')} onClose={onClose}>
      <blockquote className="mb-4 max-h-40 overflow-hidden rounded-lg bg-panel p-3 text-sm"><MessageBody message={message} /></blockquote>
      <div className="flex justify-end gap-2">
        <Button variant="plain" onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="danger" onClick={() => void confirm()}>{t('messages.delete')}</Button>
      </div>
    </Modal>
  );
}

interface ActionsProps {
  message: Message;
  active: boolean;
  onReact: (code: string) => void;
  onDelete: () => void;
}

/** Shown on hover, and when the keyboard is on the message. */
function Actions({ message, active, onReact, onDelete }: ActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useStore((state) => state.permissions);
  const tabIndex = active ? 0 : -1;
  const copy = () => {
    navigator.clipboard?.writeText(message.msg).then(
      () => toast('info', t('messages.copied')),
      () => undefined,
    );
  };
  return (
    <div
      role="toolbar"
      aria-label={t('messages.actions')}
      className={`absolute end-4 -top-3 z-10 flex rounded-lg border border-line bg-raised p-0.5 shadow-md ${open ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'}`}
    >
      <EmojiPicker label={t('messages.react')} tabIndex={tabIndex} onPick={onReact} onOpenChange={setOpen} />
      {canEdit(message) && <IconButton small icon={Pencil} label={t('messages.edit')} tabIndex={tabIndex} onClick={() => useEditing.getState().start(message._id)} />}
      <IconButton small icon={Copy} label={t('messages.copy')} tabIndex={tabIndex} onClick={copy} />
      {canDelete(message) && <IconButton small icon={Trash2} label={t('messages.delete')} tabIndex={tabIndex} onClick={onDelete} />}
    </div>
  );
}

function Failed({ message }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-sm text-danger">
      <CircleAlert aria-hidden className="size-4" />
      {t('messages.failed')}
      <button type="button" className="font-semibold underline" onClick={() => void retryMessage(message)}>{t('messages.retry')}</button>
      <button type="button" className="underline" onClick={() => discardMessage(message)}>{t('messages.discard')}</button>
    </p>
  );
}

export function DayDivider({ date }: { date: Date }) {
  const { t, i18n } = useTranslation();
  return (
    <div role="separator" aria-label={dayName(date, i18n.language, t)} className="flex items-center gap-3 px-5 pt-4 pb-2">
      <span className="h-px grow bg-line" />
      <span className="rounded-full border border-line px-3 py-0.5 text-xs font-medium text-muted">{dayName(date, i18n.language, t)}</span>
      <span className="h-px grow bg-line" />
    </div>
  );
}

interface RowProps {
  message: Message;
  before: Message | undefined;
  firstUnread: boolean;
  active: boolean;
}

export const MessageRow = memo(function MessageRow({ message, before, firstUnread, active }: RowProps) {
  const { t, i18n } = useTranslation();
  const realNames = useRealNames();
  const row = useRef<HTMLDivElement>(null);
  const editing = useEditing((state) => state.id === message._id);
  const seconds = useStore((state) => Number(state.settings.Message_GroupingPeriod) || undefined);
  const [deleting, setDeleting] = useState(false);

  const newDay = !before || !sameDay(before.ts, message.ts);
  const continued = !firstUnread && !newDay && isContinuation(before, message, seconds);
  const name = message.alias || userName(message.u, realNames);
  const time = timeOfDay(message.ts, i18n.language);
  const system = isSystem(message);

  const toggle = (code: string) => {
    react(message, code).catch((error: unknown) => toast('error', explain(error, t('app.offline'))));
  };
  const clock = (
    <time dateTime={message.ts.toISOString()} title={fullTime(message.ts, i18n.language)} className="text-xs text-muted">{time}</time>
  );

  return (
    <>
      {newDay && <DayDivider date={message.ts} />}
      {firstUnread && (
        <div role="separator" aria-label={t('messages.new_line')} className="flex items-center gap-2 px-5 py-1">
          <span className="h-px grow bg-danger" />
          <span className="text-xs font-semibold text-danger">{t('messages.new_line')}</span>
        </div>
      )}
      <div
        ref={row}
        role="article"
        aria-label={t('messages.from', { name })}
        data-message-id={message._id}
        data-state={message.sendState ?? 'stored'}
        tabIndex={active ? 0 : -1}
        className={`group relative flex gap-3 px-5 hover:bg-panel focus-visible:-outline-offset-2 ${continued ? 'py-0.5' : 'pt-2 pb-0.5'} ${message.sendState === 'sending' ? 'opacity-70' : ''}`}
      >
        <div className="w-9 shrink-0">
          {!continued && !system && <Avatar username={message.u.username ?? name} />}
          {continued && <span className="block pt-1 text-center text-[0.65rem] leading-none opacity-0 group-hover:opacity-100">{clock}</span>}
        </div>
        <div className="min-w-0 grow">
          {!continued && !system && (
            <p className="flex items-baseline gap-2">
              <span className="font-semibold" dir="auto">{name}</span>
              {clock}
            </p>
          )}
          {message.tmid && !continued && (
            <p className="flex items-center gap-1 text-xs text-muted"><Reply aria-hidden className="size-3.5" />{t('messages.thread_reply')}</p>
          )}
          {message.private && <p className="text-xs text-muted">{t('messages.only_you')}</p>}
          {editing ? <Editor message={message} /> : system ? (
            <SystemText message={message} name={name} />
          ) : message.t === 'rm' ? (
            <p className="text-sm text-muted italic">{t('messages.removed')}</p>
          ) : (
            <MessageBody message={message} />
          )}
          {message.editedAt && message.t !== 'rm' && !system && (
            <span
              className="text-xs text-muted"
              title={t('messages.edited_title', { name: message.editedBy?.username ?? '', time: fullTime(message.editedAt, i18n.language) })}
            >
              {t('messages.edited')}
            </span>
          )}
          <Attachments items={message.attachments} />
          <Reactions message={message} onToggle={toggle} />
          {message.sendState === 'sending' && <LoaderCircle role="img" aria-label={t('messages.sending')} className="size-3.5 animate-spin text-muted" />}
          {message.sendState === 'failed' && <Failed message={message} />}
        </div>
        {!message.sendState && !message.private && message.t !== 'rm' && !editing && (
          <Actions message={message} active={active} onReact={toggle} onDelete={() => setDeleting(true)} />
        )}
      </div>
      {deleting && <ConfirmDelete message={message} onClose={() => setDeleting(false)} />}
    </>
  );
});
