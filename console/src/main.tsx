import './styles/base.css';
import './styles/shell.css';
import './styles/lists.css';
import './styles/customer.css';
import './styles/figures.css';
import './styles/review.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
