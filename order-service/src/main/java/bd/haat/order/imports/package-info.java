/** Orders of the past, taken over without telling anybody who acts on new ones. */
package bd.haat.order.imports;
