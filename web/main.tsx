import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Pages } from './layout/pages.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import { WordsProvider } from './words/words.tsx';
import './layout/pages.css';

const place = document.getElementById('pages');
if (place === null) throw new Error('The page has no place for the application.');
createRoot(place).render(
  <StrictMode>
    <WordsProvider>
      <SessionProvider>
        <Pages />
      </SessionProvider>
    </WordsProvider>
  </StrictMode>,
);
