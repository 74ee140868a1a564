package bd.haat.common.messaging.deadletter;

import bd.haat.common.messaging.ServiceName;
import bd.haat.common.messaging.SubscribedQueues;
import bd.haat.common.messaging.deadletter.QueueDepths.QueueState;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for administrators (the security rule for {@code /api/v1/admin/**}). Another service's name, or queue, is 404. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters/{service}")
class DeadLetterController {
    private final DeadLetters letters;
    private final QueueDepths depths;
    private final SubscribedQueues queues;
    private final ServiceName name;

    DeadLetterController(DeadLetters letters, QueueDepths depths, SubscribedQueues queues, ServiceName name) {
        this.letters = letters;
        this.depths = depths;
        this.queues = queues;
        this.name = name;
    }

    @GetMapping
    Listing<QueueState> queues(@PathVariable String service) {
        if (!service.equals(name.brief())) throw Problems.notFound();
        return new Listing<>(depths.read());
    }

    @GetMapping("/{queue}")
    Listing<DeadLetter> peek(
            @PathVariable String service,
            @PathVariable String queue,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new Listing<>(letters.peek(known(service, queue), limit));
    }

    @PostMapping("/{queue}/replay")
    Replayed replay(@PathVariable String service, @PathVariable String queue, Body<ReplayRequest> body) {
        var known = known(service, queue);
        return new Replayed(letters.replay(known, body.get().limit()));
    }

    @PostMapping("/{queue}/discard")
    Discarded discard(
            @PathVariable String service, @PathVariable String queue, Caller caller, Body<DiscardRequest> body) {
        var known = known(service, queue);
        var asked = body.get();
        return new Discarded(letters.discard(
                known, asked.limit(), asked.reason(), caller.userId().toString()));
    }

    private String known(String service, String queue) {
        if (!service.equals(name.brief()) || !queues.queues().contains(queue)) throw Problems.notFound();
        return queue;
    }

    record Listing<T>(List<T> items) {}

    /** @param limit how many of the oldest go back, 1–1000 */
    record ReplayRequest(@NotNull @Min(1) @Max(1000) Integer limit) {}

    record Replayed(int replayed) {}

    /**
     * @param limit how many of the oldest are thrown away, 1–1000
     * @param reason why, for the log
     */
    record DiscardRequest(
            @NotNull @Min(1) @Max(1000) Integer limit,
            @NotBlank @Size(max = 200) String reason) {}

    record Discarded(int discarded) {}
}
