import { useRef, useState, type FormEvent } from 'react';
import type { Trouble } from '../api/trouble.ts';
import { Troubles } from '../elements/states.tsx';
import { inputOf, type EditField, type EditInput } from './edit.ts';

interface EditDialogProps {
  readonly fields: readonly EditField[];
  /** The version that the form was filled from: a later one is a conflict, which the hub tells. */
  readonly version: number;
  readonly troubles: readonly Trouble[];
  readonly isRunning: boolean;
  /** True when it was taken. */
  readonly onSave: (input: EditInput, version: number) => Promise<boolean>;
}

/** The form keeps what it was opened with, whatever arrives meanwhile. */
export function EditDialog({ fields, version, troubles, isRunning, onSave }: EditDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState<{ fields: readonly EditField[]; version: number; times: number }>();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const input = opened && inputOf(opened.fields, given);

  function open(): void {
    setGiven({});
    setOpened((before) => ({ fields, version, times: (before?.times ?? 0) + 1 }));
    dialog.current?.showModal();
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (opened && input && (await onSave(input, opened.version))) dialog.current?.close();
  }
  return (
    <>
      <button onClick={open}>Edit</button>
      <dialog ref={dialog} aria-label="Edit">
        <form className="edit" onSubmit={(event) => void submit(event)} key={opened?.times}>
          <h2>Edit</h2>
          <p className="quiet">What you enter counts before all sources. The sources keep what they say.</p>
          {opened?.fields.map(({ name, title, type, value }) => (
            <label key={name}>
              {title}
              <input
                type={type}
                name={name}
                value={given[name] ?? value}
                onChange={({ target }) => {
                  setGiven((before) => ({ ...before, [name]: target.value }));
                }}
              />
            </label>
          ))}
          <Troubles troubles={troubles} />
          {troubles.some(({ code }) => code === 'VERSION_CONFLICT') && (
            <p className="quiet">Close this form and open it again to see what is there now.</p>
          )}
          <p className="buttons">
            <button type="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <button className="primary" disabled={isRunning || !input}>
              {isRunning ? 'Saving…' : 'Save'}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
