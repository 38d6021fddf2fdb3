/** Something changed, or may have: the stream is read on at once. A hint too many costs a look, a lost one a poll interval. */
export interface LiveHint {
  readonly stream: string;
}

export type OnHint = (hint: LiveHint) => void;
