/** What the fleet consists of: its members, their needs, and the ports that they get. */
package bd.haat.local.plan;
