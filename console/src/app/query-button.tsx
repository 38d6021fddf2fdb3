import { useRef, useState } from 'react';
import type { ShownOperation, ShownOperations } from '../api/shown-operations.ts';
import { useExplorer } from './explorer.ts';

/** Shows what the page was made with, to be copied or tried. */
export function QueryButton({ shown }: { readonly shown: ShownOperations }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [operations, setOperations] = useState<readonly ShownOperation[]>([]);
  function open(): void {
    setOperations(shown.all());
    dialog.current?.showModal();
  }
  return (
    <>
      <button className="query-button" onClick={open} aria-haspopup="dialog">
        Query
      </button>
      <dialog ref={dialog} className="wide" aria-label="The queries of this page">
        <header className="dialog-head">
          <h2>The queries of this page</h2>
          <button className="plain" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        <p className="quiet">Everything on the page came by these operations, and nothing else did.</p>
        {operations.map((operation, index) => (
          <ShownText key={index} operation={operation} />
        ))}
      </dialog>
    </>
  );
}

function ShownText({ operation }: { readonly operation: ShownOperation }) {
  const { kind, name, text, variables } = operation;
  const hasExplorer = useExplorer();
  const [isCopied, setCopied] = useState(false);
  const given = JSON.stringify(variables, null, 2);
  function copy(): void {
    navigator.clipboard.writeText(`${text}\n\n# variables\n# ${given.replaceAll('\n', '\n# ')}\n`).then(
      () => {
        setCopied(true);
      },
      () => {
        // Without permission, or over plain http from afar, the text can still be selected.
        setCopied(false);
      },
    );
  }
  const address = `/graphiql?${new URLSearchParams({ query: text, variables: given }).toString()}`;
  return (
    <section className="shown">
      <header>
        <h3>
          {name} <span className="quiet">{kind}</span>
        </h3>
        <button className="small" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
        {hasExplorer && (
          <a className="button small" href={address} target="_blank" rel="noreferrer">
            Open in the explorer
          </a>
        )}
      </header>
      <pre tabIndex={0}>{text}</pre>
      {given !== '{}' && <pre tabIndex={0}>{given}</pre>}
    </section>
  );
}
