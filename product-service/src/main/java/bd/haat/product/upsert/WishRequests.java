package bd.haat.product.upsert;

import bd.haat.common.money.Money;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Variant;
import bd.haat.product.catalogue.VariantRequest;
import bd.haat.product.editing.NewProductRequest;
import bd.haat.product.editing.ProductPatch;
import bd.haat.product.moderation.Reason;
import bd.haat.product.upsert.ProductWish.VariantWish;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a file's wish as the request that it stands for, and asks the request's own rules whether it is valid. */
@Component
class WishRequests {
    private final Validator validator;
    private final MessageSource messages;

    WishRequests(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    NewProductRequest creating(ProductWish wish) {
        return new NewProductRequest(
                wish.name(),
                wish.description(),
                wish.categoryId(),
                wish.brand(),
                wish.attributes(),
                wish.variants().stream().map(variant -> request(null, variant)).toList(),
                status(wish.status()));
    }

    ProductPatch changing(Product product, ProductWish wish, List<VariantRequest> variants) {
        return new ProductPatch(
                wish.name() == null ? null : Merged.of(product.name(), wish.name()),
                wish.description() == null ? null : Merged.of(product.description(), wish.description()),
                wish.categoryId(),
                wish.brand(),
                wish.attributes() == null ? null : Merged.of(product.attributes(), wish.attributes()),
                variants,
                null,
                status(wish.status()));
    }

    /** The variants that the wish speaks of, completed by what is known of them. */
    List<VariantRequest> spoken(Product product, ProductWish wish) {
        return wish.variants().stream()
                .map(variant -> request(variant == null ? null : known(product, variant.sku()), variant))
                .toList();
    }

    /** All variants in their order, then the new ones; the stock of known ones is not the catalogue's to change. */
    static List<VariantRequest> withTheOthers(Product product, List<VariantRequest> spoken) {
        var all = new ArrayList<VariantRequest>();
        for (var variant : product.variants())
            all.add(spoken.stream()
                    .filter(request -> variant.id().equals(request.id()))
                    .findFirst()
                    .map(WishRequests::withoutStock)
                    .orElseGet(() -> request(variant, VariantWish.of(variant.sku()))));
        spoken.stream().filter(request -> request.id() == null).forEach(all::add);
        return all;
    }

    List<Fault> faults(Object request) {
        return validator.validate(request).stream().map(WishRequests::fault).toList();
    }

    /** Why moderation does not take it. */
    List<Fault> refusal(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> {
                    var code = "refused-" + reason.code();
                    var value = new Object[] {reason.value()};
                    return new Fault(
                            "",
                            code,
                            messages.getMessage("haat.import." + code, value, code, LocaleContextHolder.getLocale()));
                })
                .toList();
    }

    static List<String> skus(ProductWish wish) {
        return wish.variants().stream()
                .filter(Objects::nonNull)
                .map(VariantWish::sku)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList();
    }

    /** Null for none and for what is no status. */
    static ListingStatus status(String name) {
        return Arrays.stream(ListingStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Variant known(Product product, String sku) {
        return product.variants().stream()
                .filter(variant -> sku != null && variant.sku().equals(sku.strip()))
                .findFirst()
                .orElse(null);
    }

    private static VariantRequest request(Variant known, VariantWish wish) {
        if (wish == null) return null;
        if (known == null)
            return new VariantRequest(
                    null,
                    wish.sku(),
                    wish.price(),
                    isNone(wish.compareAtPrice()) ? null : wish.compareAtPrice(),
                    wish.options(),
                    wish.quantity(),
                    wish.parcel(),
                    wish.stock());
        var before = Merged.either(wish.compareAtPrice(), known.compareAtPrice());
        return new VariantRequest(
                known.id(),
                wish.sku(),
                Merged.either(wish.price(), known.price()),
                isNone(before) ? null : before,
                Merged.of(known.options(), wish.options()),
                Merged.of(known.quantity(), wish.quantity()),
                Merged.of(known.parcel(), wish.parcel()),
                wish.stock());
    }

    private static VariantRequest withoutStock(VariantRequest of) {
        return new VariantRequest(
                of.id(), of.sku(), of.price(), of.compareAtPrice(), of.options(), of.quantity(), of.parcel(), null);
    }

    private static boolean isNone(Money price) {
        return price == null || price.amount() == 0;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = constraint.matches("NotNull|NotBlank|NotEmpty")
                ? "required"
                : constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        var field = violation.getPropertyPath().toString().replaceAll("\\.?(present|valid)$", "");
        return new Fault(field, code, violation.getMessage());
    }
}
