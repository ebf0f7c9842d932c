/** Acknowledges a raised alert. Returns what the server said against it; undefined where it was taken. */
export async function acknowledgeAlert(store: string, alert: string): Promise<string | undefined> {
  const url = `/api/stores/${encodeURIComponent(store)}/alerts/${encodeURIComponent(alert)}/acknowledgement`;
  try {
    const response = await fetch(url, { method: 'POST' });
    return response.ok ? undefined : await problemOf(response);
  } catch (error) {
    return String(error);
  }
}

/** The sentence of an answer's problem details, else its status. */
async function problemOf(response: Response): Promise<string> {
  try {
    const { detail } = (await response.json()) as { detail?: unknown };
    return typeof detail === 'string' ? detail : String(response.status);
  } catch {
    return String(response.status);
  }
}
