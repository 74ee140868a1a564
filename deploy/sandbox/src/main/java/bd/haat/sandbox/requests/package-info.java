/** The log of what was asked of the third parties, for tests that count calls. */
package bd.haat.sandbox.requests;
