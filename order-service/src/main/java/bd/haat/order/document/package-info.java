/** Pages for people: PDF with Bangla and English set as they should be. */
package bd.haat.order.document;
