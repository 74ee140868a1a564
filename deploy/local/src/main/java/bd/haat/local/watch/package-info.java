/** Prometheus beside a fleet, with the exporters that Debian has for its servers. */
package bd.haat.local.watch;
