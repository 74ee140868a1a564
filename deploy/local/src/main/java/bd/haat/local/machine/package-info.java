/** What the kernel says about processes, ports and load, read from {@code /proc}. */
package bd.haat.local.machine;
