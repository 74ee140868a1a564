/** The environment of each member: addresses, credentials, and settings of its own. */
package bd.haat.local.settings;
