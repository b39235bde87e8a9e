/** One way to speak with the server: cookie session, CSRF token, idempotency keys, problems. */

const ROOT = "/api/v1";

/** A refusal that the server explained (RFC 9457), `network` when it could not be reached, `aborted` when nobody waits any more. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly body: Record<string, unknown>,
  ) {
    super(typeof body["detail"] === "string" && body["detail"] !== "" ? body["detail"] : code);
    this.name = "Problem";
  }

  field(name: string): string {
    const value = this.body[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }

  get errors(): { field: string; message: string }[] {
    const errors = this.body["errors"];
    return Array.isArray(errors) ? (errors as { field: string; message: string }[]) : [];
  }
}

/** A key that no other request has; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Client {
  csrfToken = "";
  onSignedOut: () => void = () => undefined;

  async get<T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const tail = search.size > 0 ? `?${search.toString()}` : "";
    return this.#ask<T>("GET", `${path}${tail}`);
  }

  /** The key makes a repeated send harmless: the server gives the first answer again. */
  async post<T>(path: string, body: unknown, key: string = newKey(), signal: AbortSignal | null = null): Promise<T> {
    return this.#ask<T>("POST", path, body, key, signal);
  }

  /** A file as it is; its kind goes along without what only a player needs to know. */
  async upload<T>(path: string, file: Blob, key: string = newKey(), signal: AbortSignal | null = null): Promise<T> {
    return this.#ask<T>("POST", path, file, key, signal);
  }

  async put<T>(path: string, body: unknown, key: string = newKey(), signal: AbortSignal | null = null): Promise<T> {
    return this.#ask<T>("PUT", path, body, key, signal);
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return this.#ask<T>("PATCH", path, body, newKey());
  }

  async delete(path: string): Promise<void> {
    await this.#ask<undefined>("DELETE", path, undefined, newKey());
  }

  async #ask<T>(method: string, path: string, body?: unknown, key?: string, signal: AbortSignal | null = null): Promise<T> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = body instanceof Blob ? (body.type.split(";")[0] ?? "") : "application/json";
    if (key !== undefined) headers["Idempotency-Key"] = key;
    if (method !== "GET" && this.csrfToken !== "") headers["X-CSRF-Token"] = this.csrfToken;
    let response: Response;
    try {
      response = await fetch(`${ROOT}${path}`, {
        method,
        headers,
        credentials: "same-origin",
        signal,
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      });
      if (response.ok) return (await content(response)) as T;
    } catch (error) {
      if (error instanceof SyntaxError) throw error;
      throw new Problem(signal?.aborted ? "aborted" : "network", 0, {});
    }
    const problem = await readProblem(response);
    if (problem.status === 401 && path !== "/session") this.onSignedOut();
    throw problem;
  }
}

/** What an answer holds: a value, the text of a file, or nothing. */
async function content(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.headers.get("Content-Type")?.startsWith("text/") ? response.text() : response.json();
}

async function readProblem(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  try {
    body = (await response.json()) as Record<string, unknown>;
  } catch {
    body = {};
  }
  const code = typeof body["code"] === "string" ? body["code"] : `http_${response.status}`;
  return new Problem(code, response.status, body);
}
