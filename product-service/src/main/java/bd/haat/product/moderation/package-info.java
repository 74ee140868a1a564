/** Judges what sellers want to offer by rules that admins set, and keeps the cases that wait for a person. */
package bd.haat.product.moderation;
