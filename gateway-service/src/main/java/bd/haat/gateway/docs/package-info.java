/** The pages at /docs that show every service's API document. */
package bd.haat.gateway.docs;
