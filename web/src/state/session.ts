import { NetworkError, ServerError } from '../lib/errors.ts';
import type { Me, Message, Setting } from '../lib/types.ts';
import { call, ddp, rest } from './client.ts';
import { closeAllRooms, closeRoom, fillGaps, receiveNote } from './messages.ts';
import { forgetPresence } from './presence.ts';
import { listenToRooms, loadRooms } from './rooms.ts';
import { get, initialState, set, useStore } from './store.ts';

/** The life of a session: start of the page, log in, resume, log out. */

// The names that clients of this protocol have always used in the browser's storage.
const kUserKey = 'Meteor.userId';
const kTokenKey = 'Meteor.loginToken';
const kMeKey = 'parley.me';
const kStartRetryMs = 2_000;
const kMeRetryMs = 15_000;
const kUnauthorized = 401;

interface Permission {
  _id: string;
  roles: string[];
}

interface LoginAnswer {
  data: { userId: string; authToken: string; me: Me };
}

export async function loadSettings(): Promise<void> {
  const list = await rest.method<Setting[]>('public-settings/get', []);
  set({ settings: Object.fromEntries(list.map((setting) => [setting._id, setting.value])) });
}

export async function start(): Promise<void> {
  try {
    await loadSettings();
  } catch {
    set({ phase: 'unreachable' });
    setTimeout(() => void start(), kStartRetryMs);
    return;
  }
  if (get().settings.Show_Setup_Wizard !== 'completed') {
    forgetStored();
    set({ phase: 'setup' });
    return;
  }
  const userId = localStorage.getItem(kUserKey);
  const authToken = localStorage.getItem(kTokenKey);
  if (!userId || !authToken) return set({ phase: 'anonymous' });
  begin(userId, authToken, storedMe(userId));
}

function storedMe(userId: string): Me | undefined {
  try {
    const me = JSON.parse(localStorage.getItem(kMeKey) ?? 'null') as Me | null;
    return me?._id === userId ? me : undefined;
  } catch {
    return undefined;
  }
}

function keepMe(me: Me): void {
  localStorage.setItem(kMeKey, JSON.stringify(me));
  set({ me });
}

function forgetStored(): void {
  for (const key of [kUserKey, kTokenKey, kMeKey]) localStorage.removeItem(key);
  rest.credentials = undefined;
}

function begin(userId: string, authToken: string, me: Me | undefined): void {
  localStorage.setItem(kUserKey, userId);
  localStorage.setItem(kTokenKey, authToken);
  rest.credentials = { userId, authToken };
  if (me) {
    keepMe(me);
    set({ phase: 'session' });
  }
  void refreshMe();
  listenToRooms(userId);
  listenToUser(userId);
  ddp.open(authToken);
}

async function refreshMe(): Promise<void> {
  const { credentials } = rest;
  if (!credentials) return;
  try {
    const me = await rest.get<Me>('me');
    if (rest.credentials !== credentials) return;
    keepMe(me);
    set({ phase: 'session' });
  } catch (error) {
    if (rest.credentials !== credentials) return;
    if (error instanceof ServerError && error.status === kUnauthorized) return end();
    setTimeout(() => void refreshMe(), error instanceof NetworkError ? kStartRetryMs : kMeRetryMs);
  }
}

function listenToUser(uid: string): void {
  ddp.stream('notify-user', `${uid}/message`, (args) => receiveNote(args[0] as Message));
  ddp.stream('notify-user', `${uid}/force_logout`, () => end());
  ddp.stream('notify-user', `${uid}/userData`, (args) => {
    const [change] = args as [{ type: string; diff?: Partial<Me> }];
    const { me } = get();
    if (!me || change.type !== 'updated' || !change.diff) return;
    // Dotted paths concern parts that are read anew with the next `me`.
    const plain = Object.entries(change.diff).filter(([key]) => !key.includes('.') && key !== 'services');
    keepMe({ ...me, ...Object.fromEntries(plain) });
  });
  ddp.stream('notify-all', 'public-settings-changed', (args) => {
    const [, setting] = args as [string, Setting];
    set(({ settings }) => ({ settings: { ...settings, [setting._id]: setting.value } }));
  });
  ddp.stream('notify-logged', 'permissions-changed', (args) => {
    const [, permission] = args as [string, Permission];
    set(({ permissions }) => ({ permissions: { ...permissions, [permission._id]: permission.roles } }));
  });
}

async function loadPermissions(): Promise<void> {
  const list = await call<Permission[]>('permissions/get');
  set({ permissions: Object.fromEntries(list.map((permission) => [permission._id, permission.roles])) });
}

/** `code` is the second factor, asked for by the error `totp-required`. */
export async function logIn(user: string, password: string, code?: string): Promise<void> {
  const { data } = await rest.post<LoginAnswer>('login', code ? { user, password, code } : { user, password });
  begin(data.userId, data.authToken, data.me);
}

export async function register(form: {
  name: string; username: string; email: string; pass: string; secret?: string;
}): Promise<void> {
  await rest.post('users.register', form.secret ? form : { ...form, secret: undefined });
  await logIn(form.username, form.pass);
}

export interface SetupForm {
  adminName: string;
  adminUsername: string;
  adminEmail: string;
  adminPassword: string;
  siteName: string;
  language: string;
  registrationForm: 'Public' | 'Disabled' | 'Secret URL';
}

export async function setUp(form: SetupForm): Promise<void> {
  const { userId, authToken } = await rest.post<{ userId: string; authToken: string }>('parley.setup', form);
  rest.credentials = undefined;
  await loadSettings();
  begin(userId, authToken, undefined);
}

export async function logOut(): Promise<void> {
  try {
    await rest.post('logout');
  } catch {
    // The token dies with its expiry; this browser forgets it in any case.
  }
  end();
}

export async function setStatus(status: string, text?: string): Promise<void> {
  await call('setUserStatus', status, text ?? get().me?.statusText ?? '');
  const { me } = get();
  if (me) keepMe({ ...me, status, statusText: text ?? me.statusText });
}

/** Back to the login page, with nothing of the user left in this page. */
function end(): void {
  ddp.close();
  forgetStored();
  closeAllRooms();
  forgetPresence();
  const { settings } = get();
  set({ ...initialState, settings, phase: 'anonymous' });
}

ddp.on('status', (connection) => set({ connection }));
ddp.on('rejected', () => end());
ddp.on('live', ({ again }) => {
  loadRooms().catch(() => undefined);
  loadPermissions().catch(() => undefined);
  if (again) {
    void fillGaps();
    loadSettings().catch(() => undefined);
  }
});
window.addEventListener('online', () => ddp.retryNow());

// A room that the user is no longer in has lost its streams on the server: its cache would go stale.
useStore.subscribe(({ subscriptions }, before) => {
  if (subscriptions === before.subscriptions || !before.rooms_loaded) return;
  for (const rid of Object.keys(before.subscriptions)) {
    if (!subscriptions[rid]) closeRoom(rid);
  }
});
