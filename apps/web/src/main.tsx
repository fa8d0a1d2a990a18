import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/inter';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { Application } from './shell/Application.tsx';
import { startWords } from './words/i18n.ts';
import { rememberedLocale } from './words/locale.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw into.');

await startWords(rememberedLocale());
createRoot(root).render(<Application />);
