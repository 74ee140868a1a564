package bd.haat.order.complaint;

import bd.haat.common.money.Money;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.orders.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the controllers of shoppers, shops and admins show and take alike. */
@Component
class ComplaintPages {
    private final ComplaintRows rows;
    private final AnswerComplaint answerComplaint;
    private final CloseComplaint closeComplaint;
    private final Cursors cursors;
    private final Clock clock;

    ComplaintPages(
            ComplaintRows rows,
            AnswerComplaint answerComplaint,
            CloseComplaint closeComplaint,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.answerComplaint = answerComplaint;
        this.closeComplaint = closeComplaint;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Key(UUID id) {}

    private record MessageKey(UUID id) {}

    record MessageRequest(
            @NotBlank @Size(max = 2000) String text,
            @Size(max = Evidence.MOST) List<@NotNull UUID> pictures) {}

    ComplaintView one(UUID id, Actor viewer) {
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

    ComplaintView said(UUID id, Actor by, Supplier<MessageRequest> body) {
        one(id, by);
        var asked = body.get();
        var pictures = asked.pictures() == null ? List.<UUID>of() : asked.pictures();
        return switch (answerComplaint.answer(id, by, asked.text(), pictures)) {
            case AnswerComplaint.Answering.Said() -> one(id, by);
            case AnswerComplaint.Answering.Unknown() -> throw Problems.notFound();
            case AnswerComplaint.Answering.Closed() -> throw Problems.conflict("complaint-closed");
            case AnswerComplaint.Answering.Full(var most) ->
                throw Problems.unprocessable("complaint-full").with("most", most);
            case AnswerComplaint.Answering.UnknownPictures() -> throw Problems.unprocessable("unknown-pictures");
        };
    }

    /** @param amountMinor null for all there is */
    ComplaintView closed(UUID id, Actor by, Decision decision, Long amountMinor, String reason) {
        return switch (closeComplaint.close(id, by, decision, amountMinor, reason)) {
            case CloseComplaint.Closing.Closed() -> one(id, by);
            case CloseComplaint.Closing.Unknown() -> throw Problems.notFound();
            case CloseComplaint.Closing.ClosedAlready() -> throw Problems.conflict("complaint-closed");
            case CloseComplaint.Closing.TooMuch(var most) ->
                throw Problems.unprocessable("refund-too-much").with("most", Money.bdt(most));
        };
    }
}
