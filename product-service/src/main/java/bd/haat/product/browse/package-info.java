/** Products as shoppers and other services read them: one page, lists, and many variants at once. */
package bd.haat.product.browse;
