/** What a courier company can be asked, whoever it is. */
package bd.haat.order.courier;
