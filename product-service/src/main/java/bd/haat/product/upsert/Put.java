package bd.haat.product.upsert;

import java.util.List;
import java.util.UUID;

/** Outcome of {@link PutProducts}. */
public sealed interface Put {
    /** None of the SKUs was known. */
    record Created(UUID productId) implements Put {}

    record Changed(UUID productId) implements Put {}

    /** The transaction will be rolled back. */
    record Refused(List<Fault> faults) implements Put {
        static Refused of(String field, String code) {
            return new Refused(List.of(new Fault(field, code)));
        }
    }
}
