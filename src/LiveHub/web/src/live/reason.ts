/** What the hub said when a call failed, without the words that SignalR puts before it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /HubException: (.+)$/s.exec(message)?.[1] ?? message;
}
