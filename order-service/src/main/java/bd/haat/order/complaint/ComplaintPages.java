package bd.haat.order.complaint;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.orders.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Complaints and what is said in them, page by page. */
@Component
class ComplaintPages implements ReadComplaint {
    private final ComplaintRows rows;
    private final Cursors cursors;
    private final Clock clock;

    ComplaintPages(ComplaintRows rows, Cursors cursors, Clock clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Key(UUID id) {}

    private record MessageKey(UUID id) {}

    @Override
    public ComplaintView one(UUID id, Actor viewer) {
        return ComplaintView.of(rows.find(id, viewer).orElseThrow(Problems::notFound), clock.instant());
    }

    Page<ComplaintView> list(Actor viewer, ComplaintRows.Filter filter, int limit, String cursor) {
        var after = cursors.decode(cursor, Key.class);
        var found = rows.list(viewer, filter, after == null ? null : after.id(), limit + 1);
        var now = clock.instant();
        return Page.of(found, limit, last -> cursors.encode(new Key(last.id()))).map(row -> ComplaintView.of(row, now));
    }

    Page<MessageView> messages(UUID id, Actor viewer, int limit, String cursor) {
        one(id, viewer);
        var after = cursors.decode(cursor, MessageKey.class);
        var found = rows.messages(id, after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new MessageKey(last.id())))
                .map(MessageView::of);
    }
}
