package bd.haat.order.returns;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Returns, page by page. */
@Component
class ReturnPages implements ReadReturn {
    private final ReturnRows rows;
    private final Cursors cursors;

    ReturnPages(ReturnRows rows, Cursors cursors) {
        this.rows = rows;
        this.cursors = cursors;
    }

    private record Key(UUID id) {}

    @Override
    public ReturnView one(UUID id, Actor viewer, Language language) {
        return rows.find(id, viewer).map(row -> ReturnView.of(row, language)).orElseThrow(Problems::notFound);
    }

    /** @param orderId null for all orders */
    Page<ReturnView> list(
            Actor viewer, UUID orderId, ReturnStatus status, int limit, String cursor, Language language) {
        var after = cursors.decode(cursor, Key.class);
        var found = rows.list(viewer, orderId, status, after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new Key(last.id())))
                .map(row -> ReturnView.of(row, language));
    }
}
