package bd.haat.product.upsert;

import bd.haat.product.seller.Seller;
import java.util.List;
import java.util.UUID;

/** Brings the catalogue to what a seller's file says, under the same rules as a request. */
public interface PutProducts {
    /**
     * Known SKUs say which product is meant; where none is known, it is a new one. To be called inside a transaction, which a
     * refusal marks for rollback.
     *
     * @param wishes no SKU in two of them
     * @return in the order of the wishes; a refusal is the last
     */
    List<Put> put(Seller seller, List<ProductWish> wishes, UUID actor);
}
