package bd.haat.order.paying;

import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page a browser lands on after paying, signed in or not. */
@Hidden
@RestController
class PayResultController {
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final PayableOrders orders;

    PayResultController(PayableOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/pay/result/{orderId}")
    ResponseEntity<String> result(@PathVariable UUID orderId, Language language) {
        var result = orders.result(orderId).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .body(PayResultPage.of(result, language));
    }
}
