package bd.haat.product.editing;

import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.VariantRequest;
import bd.haat.product.editing.ProductEdit.Invalid;
import bd.haat.product.moderation.Action;
import bd.haat.product.moderation.Candidate;
import bd.haat.product.moderation.Moderation;
import bd.haat.product.moderation.Verdict;
import bd.haat.product.pricing.ComparedPrices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that may speak against a product besides its form: its category's attributes, the price before, and moderation. */
@Component
class Scrutiny {
    private final AttributeSets attributes;
    private final ComparedPrices compared;
    private final Moderation moderation;

    Scrutiny(AttributeSets attributes, ComparedPrices compared, Moderation moderation) {
        this.attributes = attributes;
        this.compared = compared;
        this.moderation = moderation;
    }

    /** Before anything has changed. */
    Optional<Invalid> variants(Product product, List<VariantRequest> wished) {
        return VariantEdit.check(product, wished).or(() -> comparedPrices(product, wished));
    }

    private Optional<Invalid> comparedPrices(Product product, List<VariantRequest> wished) {
        for (int i = 0; i < wished.size(); i++) {
            var wish = wished.get(i);
            if (wish.compareAtPrice() == null) continue;
            var objection = compared.objection(
                    VariantEdit.known(product, wish),
                    wish.price().amount(),
                    wish.compareAtPrice().amount());
            if (objection.isPresent())
                return Optional.of(new Invalid("variants[" + i + "].compareAtPrice", objection.get()));
        }
        return Optional.empty();
    }

    Optional<Invalid> attributes(Product product) {
        return attributes
                .check(product.categoryId(), product.attributes(), product.status() != ListingStatus.DRAFT)
                .map(fault -> new Invalid("attributes." + fault.field(), fault.code()));
    }

    /** What is not offered is not judged, and stays as held as it was. */
    Verdict judge(Product product) {
        if (product.status() != ListingStatus.ACTIVE) return new Verdict(Action.PASS, List.of());
        var verdict = moderation.judge(new Candidate(
                product.id(),
                product.version() != null,
                product.sellerId(),
                product.categoryId(),
                product.name(),
                product.description(),
                product.brand(),
                product.fingerprint(),
                product.variants().stream()
                        .mapToLong(variant -> variant.price().amount())
                        .min()
                        .orElse(0)));
        product.hold(verdict.action() == Action.HOLD);
        return verdict;
    }

    void record(Product saved, Verdict verdict) {
        if (saved.status() == ListingStatus.ACTIVE) moderation.record(saved.id(), verdict);
    }
}
