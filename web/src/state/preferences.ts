import { create } from 'zustand';

/** What this browser remembers by itself: theme and language. */

export type Theme = 'system' | 'light' | 'dark';

const kThemeKey = 'parley.theme';
const kLanguageKey = 'parley.language';

const stored = localStorage.getItem(kThemeKey);

export const usePreferences = create<{ theme: Theme; language: string | undefined }>(() => ({
  theme: stored === 'light' || stored === 'dark' ? stored : 'system',
  language: localStorage.getItem(kLanguageKey) ?? undefined,
}));

export function applyTheme(): void {
  const { theme } = usePreferences.getState();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(kThemeKey, theme);
  usePreferences.setState({ theme });
  applyTheme();
}

export function rememberLanguage(language: string): void {
  localStorage.setItem(kLanguageKey, language);
  usePreferences.setState({ language });
}
