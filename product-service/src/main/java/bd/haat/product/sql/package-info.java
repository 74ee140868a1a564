/** What all our SQL shares. */
package bd.haat.product.sql;
