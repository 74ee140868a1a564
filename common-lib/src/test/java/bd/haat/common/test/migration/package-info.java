/** Two versions of a service run on one database during a release, so a migration expands; what it takes away, it took leave of before. */
package bd.haat.common.test.migration;
