// Posting JSON to a handler. Django's CSRF token travels from its cookie to a header; content libraries need none.

export interface Answer {
  ok: boolean;
  status: number;
  /** The decoded object; empty where the answer was none (a login page, a proxy's error). */
  body: Record<string, unknown>;
}

/** Longer than any answer takes on a bad day, shorter than a learner's patience. */
const PATIENCE = 30_000;

/** Rejects where nothing came back at all: no network, or no answer in time. */
export async function post(url: string, payload: object): Promise<Answer> {
  const waiting = new AbortController();
  const clock = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    const response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify(payload),
      signal: waiting.signal,
    });
    const body: unknown = await response.json().catch(() => null);
    return { ok: response.ok, status: response.status, body: isObject(body) ? body : {} };
  } finally {
    clearTimeout(clock);
  }
}

function token(): string {
  return decodeURIComponent(/(?:^|; )csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? "");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
