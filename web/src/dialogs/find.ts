import { useEffect, useState } from 'react';

import type { FoundRoom, FoundUser } from '../lib/types.ts';
import { call, rest } from '../state/client.ts';

/** People and channels of the workspace for a few letters; the last question asked wins. */

const kDelayMs = 150;
const kListed = 30;

interface Found {
  users: FoundUser[];
  rooms: FoundRoom[];
}

const kNothing: Found = { users: [], rooms: [] };

export function useFound(text: string, what: { users: boolean; rooms: boolean }): { found: Found; asked: boolean } {
  const [state, setState] = useState({ found: kNothing, asked: false });
  const { users, rooms } = what;
  useEffect(() => {
    let wanted = true;
    const answer = (found: Found) => {
      if (wanted) setState({ found, asked: true });
    };
    const ask = async () => {
      const word = text.trim();
      try {
        const found = await call<Found>('spotlight', word, [], { users, rooms });
        // Nothing typed yet: every channel there is may be looked through.
        const listed = rooms && !word
          ? (await rest.get<{ channels: FoundRoom[] }>('channels.list', { count: String(kListed) })).channels
          : [];
        answer({ users: users ? found.users : [], rooms: rooms ? (listed.length ? listed : found.rooms) : [] });
      } catch {
        answer(kNothing);
      }
    };
    const timer = setTimeout(() => void ask(), kDelayMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, users, rooms]);
  return state;
}
