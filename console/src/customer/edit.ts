/** What an edit form holds, and what of it is sent: only what was changed, so that an edit says nothing else. */
export interface EditField {
  readonly name: string;
  readonly title: string;
  readonly type: 'text' | 'email' | 'tel';
  readonly value: string;
  /** The hub takes a list, of which the first is the primary one; the others stay behind it. */
  readonly others?: readonly string[];
}

export type EditInput = Readonly<Record<string, string | readonly string[] | null>>;

/** Undefined when nothing was changed. An emptied field is sent as null: a person has emptied it. */
export function inputOf(
  fields: readonly EditField[],
  given: Readonly<Record<string, string | undefined>>,
): EditInput | undefined {
  const changed = fields.flatMap((field) => {
    const text = (given[field.name] ?? field.value).trim();
    if (text === field.value) return [];
    return [[field.name, field.others ? listOf(text, field) : text === '' ? null : text] as const];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function listOf(text: string, { value, others = [] }: EditField): readonly string[] {
  const rest = others.filter((one) => one !== text && one !== value);
  return text === '' ? rest : [text, ...rest];
}
