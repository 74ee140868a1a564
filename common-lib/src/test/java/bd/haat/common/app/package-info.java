/** A small service of the tests, with one endpoint for each thing that common-lib does to requests. */
package bd.haat.common.app;
