/** `npm run docs:customer`: writes the drawing and the figures of docs/how-a-customer-is-computed.md anew. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { customerDocument, DOCUMENT, DRAWING } from './document.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const file = path.join(root, DOCUMENT);
const { drawing, text } = customerDocument(await readFile(file, 'utf8'));
await writeFile(path.join(root, DRAWING), drawing);
await writeFile(file, text);
console.log(`wrote ${DRAWING} and the figures of ${DOCUMENT}`);
