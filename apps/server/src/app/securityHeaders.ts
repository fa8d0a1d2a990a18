import type { RequestHandler } from 'express';

/** What pages of the product may load and run. Mantine writes style attributes; everything else is strict. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer of the API is data: nothing in it may load, run or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The queue board is a page of another author with a script of settings in it; only administrators get it. */
const BOARD_POLICY = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace(
  "font-src 'self'",
  "font-src 'self' data:",
);

/** Headers of every answer of the API; few, because hot routes pay for each. */
export const dataHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('content-security-policy', DATA_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  next();
};

/** Headers of pages and their assets. */
export const pageHeaders: RequestHandler = headersOfPages(PAGE_POLICY);
export const boardHeaders: RequestHandler = headersOfPages(BOARD_POLICY);

function headersOfPages(policy: string): RequestHandler {
  return (request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    // Evidence is photographed on a task's page; nothing else of the device is asked for.
    response.setHeader(
      'permissions-policy',
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
    );
    if (request.secure) response.setHeader('strict-transport-security', 'max-age=31536000');
    next();
  };
}
