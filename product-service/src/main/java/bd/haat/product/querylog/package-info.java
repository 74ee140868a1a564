/** The query log: what is searched for, told to analytics-service without who asked; and what many asked, suggested to others. */
package bd.haat.product.querylog;
