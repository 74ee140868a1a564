package bd.haat.order.returns;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the controllers of shoppers, shops and admins show alike. */
@Component
class ReturnPages {
    private final ReturnRows rows;
    private final MoveReturn moveReturn;
    private final Cursors cursors;

    ReturnPages(ReturnRows rows, MoveReturn moveReturn, Cursors cursors) {
        this.rows = rows;
        this.moveReturn = moveReturn;
        this.cursors = cursors;
    }

    private record Key(UUID id) {}

    ReturnView one(UUID id, Actor viewer, Language language) {
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

    ReturnView moved(UUID id, MoveReturn.Step step, Language language) {
        return switch (moveReturn.move(id, step)) {
            case MoveReturn.Outcome.Moved() -> one(id, step.by(), language);
            case MoveReturn.Outcome.Unknown() -> throw Problems.notFound();
            case MoveReturn.Outcome.NotPossible(var status) ->
                throw Problems.conflict("return-not-possible").with("returnStatus", status);
        };
    }
}
