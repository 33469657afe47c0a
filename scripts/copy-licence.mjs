// Puts the licence into a package that is being packed, from its own folder: npm takes it from there and nowhere else.
import { copyFileSync } from 'node:fs';

copyFileSync(new URL('../LICENSE', import.meta.url), 'LICENSE');
