import type { RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** Rules that several forms share; the server checks all of it again. */

export const kPasswordMin = 8;
const kEmail = /^[^\s@]+@[^\s@]+$/;

function wholePattern(pattern: unknown, fallback: string): RegExp {
  try {
    return new RegExp(`^(?:${typeof pattern === 'string' && pattern ? pattern : fallback})$`);
  } catch {
    return new RegExp(`^(?:${fallback})$`);
  }
}

export const namePattern = (setting: unknown): RegExp => wholePattern(setting, '[0-9a-zA-Z-_.]+');

export function useRules(usernames: unknown) {
  const { t } = useTranslation();
  const required = { value: true, message: t('field.required') };
  return {
    required: { required } satisfies RegisterOptions,
    username: { required, pattern: { value: namePattern(usernames), message: t('field.username_pattern') } },
    email: { required, pattern: { value: kEmail, message: t('field.email') } },
    password: { required, minLength: { value: kPasswordMin, message: t('field.password_short', { count: kPasswordMin }) } },
  };
}
