import type { SignaturePlace, SignedPart } from './scheme.ts';

/** A request as it came. */
export interface RequestParts {
  readonly method: string;
  /** The address as it was given to the vendor. */
  readonly url: string;
  /** The last part of the address, where it holds a secret. */
  readonly urlSecret?: string | undefined;
  readonly headers: Headers;
  /** The bytes: what is signed is not what they mean. */
  readonly body: Buffer;
}

/** Reads parts of a request as signatures name them. */
export class ReceivedRequest {
  private readonly parts: RequestParts;
  private parsed: { readonly fields: unknown } | undefined;

  constructor(parts: RequestParts) {
    this.parts = parts;
  }

  get urlSecret(): string | undefined {
    return this.parts.urlSecret;
  }

  header(name: string): string | undefined {
    return this.parts.headers.get(name) ?? undefined;
  }

  /** All values of a `name=value` field in a header of such fields. */
  headerFields({ name, separator }: { name: string; separator: string }, field: string): string[] {
    return (this.header(name) ?? '')
      .split(separator)
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${field}=`))
      .map((pair) => pair.slice(field.length + 1));
  }

  /** A text or number of the body, JSON or form. */
  bodyField(name: string): string | undefined {
    this.parsed ??= { fields: this.parse() };
    let value: unknown = this.parsed.fields;
    for (const step of name.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
      value = Reflect.get(value, step);
    }
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  /** Undefined when one of the parts is missing. */
  signed(over: readonly SignedPart[], signature: SignaturePlace): Buffer | undefined {
    const bytes: Buffer[] = [];
    for (const part of over) {
      const read = this.part(part, signature);
      if (read === undefined) return undefined;
      bytes.push(read);
    }
    return Buffer.concat(bytes);
  }

  part(part: SignedPart, signature: SignaturePlace): Buffer | undefined {
    switch (part.part) {
      case 'body':
        return this.parts.body;
      case 'text':
        return Buffer.from(part.text, 'utf8');
      case 'url':
        return Buffer.from(this.parts.url, 'utf8');
      case 'header':
        return bytesOf(this.header(part.name));
      case 'bodyField':
        return bytesOf(this.bodyField(part.name));
      case 'signatureField':
        return signature.in === 'headerFields' ? bytesOf(this.headerFields(signature, part.name)[0]) : undefined;
      case 'sortedForm':
        return Buffer.from(sortedForm(this.parts.body), 'utf8');
    }
  }

  private parse(): unknown {
    const text = this.parts.body.toString('utf8');
    if ((this.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) {
      return Object.fromEntries(new URLSearchParams(text));
    }
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // A body that is neither has no fields; the signature that needs one is refused for it.
      return undefined;
    }
  }
}

function sortedForm(body: Buffer): string {
  const fields = [...new URLSearchParams(body.toString('utf8'))];
  return fields
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, value]) => name + value)
    .join('');
}

function bytesOf(text: string | undefined): Buffer | undefined {
  return text === undefined ? undefined : Buffer.from(text, 'utf8');
}
