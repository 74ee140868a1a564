package bd.haat.product.reading;

import java.util.UUID;

/**
 * @param product null for all of a shop's
 * @param seller null for any
 * @param rating 1 to 5, or null for any
 * @param pictures only those with pictures
 * @param answered by the shop or not, or null for both
 * @param after null for the beginning
 */
record ReviewQuery(
        UUID product,
        UUID seller,
        Integer rating,
        boolean pictures,
        Boolean answered,
        ReviewSort sort,
        int limit,
        ReviewPosition after) {}
