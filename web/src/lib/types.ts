/** The documents of the server as far as this client reads them. */

export interface UserRef {
  _id: string;
  username?: string;
  name?: string;
}

export interface Me extends UserRef {
  username: string;
  roles: string[];
  emails?: { address: string; verified: boolean }[];
  status?: string;
  statusDefault?: string;
  statusText?: string;
  avatarETag?: string;
  language?: string;
  settings?: { preferences?: Record<string, unknown> };
}

export type RoomType = 'c' | 'p' | 'd' | 'l' | 'v';

export interface Room {
  _id: string;
  t: RoomType;
  name?: string;
  fname?: string;
  topic?: string;
  announcement?: string;
  description?: string;
  usersCount?: number;
  uids?: string[];
  usernames?: string[];
  ro?: boolean;
  reactWhenReadOnly?: boolean;
  archived?: boolean;
  muted?: string[];
  unmuted?: string[];
  prid?: string;
  lm?: Date;
  ts?: Date;
  u?: UserRef;
  avatarETag?: string;
  lastMessage?: Message;
}

export interface Subscription {
  _id: string;
  rid: string;
  t: RoomType;
  name: string;
  fname?: string;
  u: UserRef;
  open: boolean;
  alert: boolean;
  unread: number;
  userMentions?: number;
  groupMentions?: number;
  tunread?: string[];
  f?: boolean;
  ls?: Date;
  ts?: Date;
  roles?: string[];
  prid?: string;
  hideUnreadStatus?: boolean;
  hideMentionStatus?: boolean;
  archived?: boolean;
}

export interface Attachment {
  title?: string;
  title_link?: string;
  text?: string;
  description?: string;
  author_name?: string;
  color?: string;
  image_url?: string;
  type?: string;
}

/** A message on its way (`sending`), or one that did not arrive (`failed`). */
export type SendState = 'sending' | 'failed';

export interface Message {
  _id: string;
  rid: string;
  msg: string;
  ts: Date;
  u: UserRef;
  _updatedAt?: Date;
  t?: string;
  md?: MdNode[];
  mentions?: UserRef[];
  attachments?: Attachment[];
  reactions?: Record<string, { usernames: string[] }>;
  editedAt?: Date;
  editedBy?: UserRef;
  groupable?: boolean;
  alias?: string;
  avatar?: string;
  emoji?: string;
  role?: string;
  tmid?: string;
  tshow?: boolean;
  tcount?: number;
  pinned?: boolean;
  private?: boolean;
  _hidden?: boolean;
  sendState?: SendState;
}

/** One node of the parsed text (`md`); which members it has depends on `type`. */
export interface MdNode {
  type: string;
  value?: unknown;
  level?: number;
  language?: string;
  number?: number;
  status?: boolean;
  shortCode?: string;
  unicode?: string;
  fallback?: MdNode;
}

export interface Setting {
  _id: string;
  value: unknown;
}

export interface FoundUser extends UserRef {
  username: string;
  status?: string;
  avatarETag?: string;
}

export interface FoundRoom {
  _id: string;
  t: RoomType;
  name: string;
  fname?: string;
  topic?: string;
  usersCount?: number;
}
