/** Pictures that shoppers and sellers show when something is wrong; the bytes lie in S3. */
package bd.haat.order.evidence;
