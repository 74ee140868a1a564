package bd.haat.seed.market;

import java.util.List;

/**
 * Goods of one shop.
 *
 * @param number from 1, over all shops
 * @param brand null where goods have none
 * @param popularity how often it sells, beside 1 for usual goods
 * @param rgb 0xRRGGBB, of the picture
 */
public record Product(
        int number,
        Shop shop,
        Category category,
        Bilingual name,
        Bilingual description,
        String brand,
        double popularity,
        int rgb,
        List<Variant> variants) {}
