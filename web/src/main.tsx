import './styles.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './App.tsx';
import { startI18n } from './i18n.ts';
import { applyTheme } from './state/preferences.ts';
import { start } from './state/session.ts';

applyTheme();
await startI18n();
void start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
