package bd.haat.common.app;

import bd.haat.common.idempotency.Idempotent;
import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProbeController {
    private final AtomicInteger made = new AtomicInteger();

    record Item(
            @NotBlank String name,
            @Min(1) int quantity,
            @Valid @NotNull Money price,
            @Valid @LocalizedSize(max = 10) LocalizedText title,
            List<Long> sizes) {}

    record Made(int number, String name) {}

    @GetMapping("/api/v1/open/language")
    String language(Language language) {
        return "\"" + language.code() + "\"";
    }

    @GetMapping("/api/v1/open/list")
    List<Integer> list(@RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        return List.of(limit);
    }

    @GetMapping("/api/v1/open/broken")
    String broken() {
        throw new IllegalStateException("select secret from passwords");
    }

    @PostMapping("/api/v1/open/items/{id}")
    Item item(@PathVariable UUID id, Body<Item> body) {
        if (id.getLeastSignificantBits() == 0) throw Problems.notFound();
        return body.get();
    }

    @GetMapping("/api/v1/me")
    Caller me(Caller caller) {
        return caller;
    }

    @PostMapping("/api/v1/sellers-only")
    Item sellersOnly(Body<Item> body) {
        return body.get();
    }

    @GetMapping("/internal/things")
    List<String> things() {
        return List.of("thing");
    }

    @Idempotent
    @PostMapping("/api/v1/makings")
    ResponseEntity<Made> make(
            Body<Item> body,
            @RequestParam(defaultValue = "0") int millis,
            @RequestParam(defaultValue = "false") boolean fail) {
        var item = body.get();
        LockSupport.parkNanos(millis * 1_000_000L);
        if (fail) throw new IllegalStateException("on purpose");
        int number = made.incrementAndGet();
        return ResponseEntity.created(URI.create("/api/v1/makings/" + number)).body(new Made(number, item.name()));
    }
}
