/** Numbers of the business that change by law or decision. */
package bd.haat.product.rules;
