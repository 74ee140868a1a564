package bd.haat.notification.inbox;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Inbox")
class InboxController {
    private static final UUID LAST = new UUID(-1, -1);

    private final Notifications notifications;
    private final Cursors cursors;

    InboxController(Notifications notifications, Cursors cursors) {
        this.notifications = notifications;
        this.cursors = cursors;
    }

    /** Sort key of the inbox. */
    record InboxPosition(UUID id) {}

    @GetMapping
    @Operation(summary = "The caller's messages, newest first")
    Page<InboxItem> list(
            Caller caller,
            Language language,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, InboxPosition.class);
        var rows = notifications.page(caller.userId(), unread, from == null ? LAST : from.id(), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new InboxPosition(last.id())))
                .map(message -> InboxItem.of(message, language));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a message as read")
    void read(@PathVariable UUID id, Caller caller) {
        if (!notifications.read(caller.userId(), id)) throw Problems.notFound();
    }

    @PostMapping("/read-all")
    @Operation(summary = "Marks all messages as read")
    Marked readAll(Caller caller) {
        return new Marked(notifications.readAll(caller.userId()));
    }

    /** @param marked how many were unread */
    record Marked(int marked) {}

    record InboxItem(UUID id, String occasion, String title, String body, Instant createdAt, boolean read) {
        static InboxItem of(Notification message, Language language) {
            return new InboxItem(
                    message.id(),
                    message.occasion(),
                    new LocalizedText(message.titleBn(), message.titleEn()).in(language),
                    new LocalizedText(message.bodyBn(), message.bodyEn()).in(language),
                    message.createdAt(),
                    message.readAt() != null);
        }
    }
}
