/* Links to what a letter says in the language of the installation. */
import { readBeside } from '/forms/v1/reading.js';

for (const anchor of document.querySelectorAll('a[data-paper=html]')) {
  readBeside(anchor, document.body);
}
