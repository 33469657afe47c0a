import { render } from 'preact';
// Before the views, whose own styles come after these and win.
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.js';

const root = document.getElementById('explorer');
if (root) render(<App />, root);
