/** Numbers of the hub's own tickets as an answer carries them: `Re: [T-42] Where is my order?`. */
const IN_BRACKETS = /\[\s*#?(T-\d{1,15})\s*\]/iu;

export function ticketNumberIn(subject: string): string | undefined {
  return IN_BRACKETS.exec(subject)?.[1]?.toUpperCase();
}
