package bd.haat.product.editing;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Product;
import bd.haat.product.script.Slugs;
import bd.haat.product.slug.Slugbook;
import org.springframework.stereotype.Component;

/** Gives products their slugs in both scripts. Slugs follow the name; every one that a product ever had keeps leading to it. */
@Component
class Addresses {
    private static final String NAMELESS = "product";

    private final Slugbook slugs;

    Addresses(Slugbook slugs) {
        this.slugs = slugs;
    }

    void give(Product product) {
        product.address(claim(product), claimBangla(product));
    }

    /** @param before the name that its present slugs were made of */
    void follow(Product product, LocalizedText before) {
        var name = product.name();
        boolean latin = !Slugs.of(name, NAMELESS).equals(Slugs.of(before, NAMELESS));
        boolean bangla = product.slugBn() == null || !Slugs.bangla(name).equals(Slugs.bangla(before));
        product.address(latin ? claim(product) : product.slug(), bangla ? claimBangla(product) : product.slugBn());
    }

    private String claim(Product product) {
        return slugs.claim(product.id(), Slugs.of(product.name(), NAMELESS));
    }

    private String claimBangla(Product product) {
        return Slugs.bangla(product.name())
                .map(slug -> slugs.claim(product.id(), slug))
                .orElse(null);
    }
}
