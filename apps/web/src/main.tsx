import './theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { Application } from './shell/Application.tsx';
import { startWords } from './words/i18n.ts';
import { browserLocale, rememberedLocale } from './words/locale.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw into.');

await startWords(rememberedLocale() ?? browserLocale());
createRoot(root).render(<Application />);
