import './ui/tokens.css';
import './ui/base.css';
import './ui/primitives.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { LiveContext, LiveStore, signalRLink } from './live';
import { language } from './texts';
import { onWake } from './time/wake';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root": the page cannot be shown.');
}

document.documentElement.lang = language;

const live = new LiveStore(signalRLink(), (callback) => requestAnimationFrame(callback));
live.start();
window.addEventListener('online', () => live.retryNow());
// Without these, silence would be the first to tell.
window.addEventListener('offline', () => live.drop());
onWake(() => live.drop());

createRoot(root).render(
  <StrictMode>
    <LiveContext.Provider value={live}>
      <App />
    </LiveContext.Provider>
  </StrictMode>,
);
