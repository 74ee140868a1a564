package bd.haat.common.messaging.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * An event in the queue of the dead, as an administrator sees it.
 *
 * @param headers what came with it, envelope and failure included
 * @param reason {@code handler-failed}, {@code invalid-envelope}, {@code invalid-body}, or {@code delivery_limit} where the
 *     broker gave it up after crashes
 * @param body the text as received, at most 64 KiB of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
        String id,
        String type,
        String subject,
        String source,
        String time,
        String reason,
        String detail,
        Integer attempts,
        String failedAt,
        Map<String, Object> headers,
        String body) {}
