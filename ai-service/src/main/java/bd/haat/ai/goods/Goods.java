package bd.haat.ai.goods;

/** The products that answers may name. */
interface Goods {
    /** Keeps the product as of its version; one that is not newer than what is kept changes nothing. */
    void put(ProductChanged product);
}
