import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import en from '../../i18n/en.json';
import { rememberLanguage, usePreferences } from './state/preferences.ts';

/** Texts from the one catalogue: English is in the first load, the others come when asked for. */

export const kLanguages: Record<string, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' };

const kRightToLeft = ['ar', 'fa', 'he', 'ur'];

type Section = { [key: string]: string | Section };
type Catalogue = Record<'client' | 'system', Section>;

const loaders: Record<string, () => Promise<{ default: Catalogue }>> = {
  de: () => import('../../i18n/de.json'),
  ar: () => import('../../i18n/ar.json'),
};

/** Languages with more plural forms than a text has get its `_other` for the missing ones. */
function fillPlurals(section: Section, forms: string[]): Section {
  const filled: Section = {};
  for (const [key, value] of Object.entries(section)) {
    if (typeof value !== 'string') {
      filled[key] = fillPlurals(value, forms);
      continue;
    }
    filled[key] ??= value;
    if (!key.endsWith('_other')) continue;
    for (const form of forms) {
      const name = key.replace(/other$/, form);
      if (!(name in section)) filled[name] = value;
    }
  }
  return filled;
}

async function load(language: string): Promise<void> {
  const loader = loaders[language];
  if (!loader || i18next.hasResourceBundle(language, 'client')) return;
  const catalogue = (await loader()).default;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const section of ['client', 'system'] as const) {
    i18next.addResourceBundle(language, section, fillPlurals(catalogue[section], forms));
  }
}

async function apply(language: string): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = kRightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** The closest language there is to the wanted ones. */
export function closest(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (base in kLanguages) return base;
  }
  return 'en';
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['client', 'system'],
    defaultNS: 'client',
    resources: { en },
    interpolation: { escapeValue: false },
  });
  const { language } = usePreferences.getState();
  await apply(closest(language ? [language] : navigator.languages)).catch(() => undefined);
}

export async function chooseLanguage(language: string): Promise<void> {
  await apply(language);
  rememberLanguage(language);
}
