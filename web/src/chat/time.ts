import { sameDay } from '../lib/timeline.ts';

/** Times in the words of the user's language; formatters are kept, they are costly to make. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: string, kind: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = `${language} ${kind}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, formatter);
  return formatter.format(date);
}

export const timeOfDay = (date: Date, language: string): string =>
  format(language, 'time', { hour: 'numeric', minute: '2-digit' }, date);

export const fullTime = (date: Date, language: string): string =>
  format(language, 'full', { dateStyle: 'full', timeStyle: 'short' }, date);

export function dayName(date: Date, language: string, t: (key: string) => string): string {
  const now = new Date();
  if (sameDay(date, now)) return t('messages.today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (sameDay(date, yesterday)) return t('messages.yesterday');
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return format(language, `day ${year}`, { weekday: 'long', day: 'numeric', month: 'long', year }, date);
}

/** `<t:seconds:style>` of a message, in the styles of its grammar. */
export function stamp(seconds: number, style: string, language: string): string {
  const date = new Date(seconds * 1000);
  const styles: Record<string, Intl.DateTimeFormatOptions> = {
    t: { timeStyle: 'short' }, T: { timeStyle: 'medium' },
    d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
  };
  const options = styles[style];
  if (options) return format(language, `stamp ${style}`, options, date);
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 1440) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 1440), 'day');
}
