/** Cloudflare's API, as far as cache rules and purging need it. */
package bd.haat.sandbox.cloudflare;
