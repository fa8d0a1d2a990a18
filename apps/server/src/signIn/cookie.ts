import type { IncomingMessage } from 'node:http';

const NAME = 'sopflow_session';
/** What a browser has to send back only over https carries this prefix, so that no plain page can plant one. */
const SECURE_NAME = `__Host-${NAME}`;

/** The session token that a request carries; null without one. */
export function readSessionCookie(request: IncomingMessage): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  for (const part of header.split(';')) {
    const split = part.indexOf('=');
    const name = part.slice(0, split).trim();
    if (split > 0 && (name === SECURE_NAME || name === NAME)) return part.slice(split + 1).trim();
  }
  return null;
}

/** A `Set-Cookie` that lets the browser in until then. */
export function sessionCookie(token: string, expiresAt: Date, secure: boolean): string {
  return `${secure ? SECURE_NAME : NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${expiresAt.toUTCString()}${secure ? '; Secure' : ''}`;
}

/** A `Set-Cookie` that makes the browser forget. */
export function endedCookie(secure: boolean): string {
  return sessionCookie('', new Date(0), secure);
}
