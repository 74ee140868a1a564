package bd.haat.product.editing;

import bd.haat.product.catalogue.Product;
import bd.haat.product.moderation.Reason;
import java.util.List;

/** Outcome of an edit of the catalogue. */
public sealed interface ProductEdit {
    record Done(Product product) implements ProductEdit {}

    /** Gone since it was looked up. */
    record Gone() implements ProductEdit {}

    /** Another product of the seller carries one of the SKUs. */
    record SkuTaken() implements ProductEdit {}

    /** What is offered here is not taken; the reasons say why. */
    record Refused(List<Reason> reasons) implements ProductEdit {}

    /** A member names what does not exist, or contradicts another. */
    record Invalid(String field, String code) implements ProductEdit {}
}
