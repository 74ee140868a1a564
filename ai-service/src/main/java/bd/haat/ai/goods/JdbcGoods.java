package bd.haat.ai.goods;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code products}. A withdrawn product keeps its row, so that a late event can't bring it back. */
@Repository
class JdbcGoods implements Goods {
    private final JdbcClient database;

    JdbcGoods(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(ProductChanged product) {
        var cheapest = product.cheapest();
        database.sql("""
            insert into products (product_id, seller_id, slug, name_bn, name_en, image, price_minor, currency, listed, version)
            values (:id, :seller, :slug, :bn, :en, :image, cast(:price as bigint), :currency, :listed, :version)
            on conflict (product_id) do update set seller_id = excluded.seller_id, slug = excluded.slug,
              name_bn = excluded.name_bn, name_en = excluded.name_en, image = excluded.image,
              price_minor = excluded.price_minor, currency = excluded.currency,
              listed = excluded.listed, version = excluded.version
            where products.version < excluded.version\
            """)
                .param("id", product.productId())
                .param("seller", product.sellerId())
                .param("slug", product.slug())
                .param("bn", product.name().bn())
                .param("en", product.name().en())
                .param("image", product.image())
                .param("price", cheapest.map(ProductChanged.Variant::priceMinor).orElse(null))
                .param(
                        "currency",
                        cheapest.map(ProductChanged.Variant::currency).orElse(null))
                .param("listed", product.listed())
                .param("version", product.version())
                .update();
    }
}
