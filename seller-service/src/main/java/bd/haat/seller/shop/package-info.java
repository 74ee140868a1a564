/** A shop and its papers, as its owner registers and keeps them and as others see them. */
package bd.haat.seller.shop;
