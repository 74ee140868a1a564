package bd.haat.location.delivery;

import bd.haat.common.web.Problems;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Quotes delivery, to shoppers before they order and to order-service when they do. */
@RestController
class DeliveryQuoteController {
    private final QuoteDelivery quoteDelivery;

    DeliveryQuoteController(QuoteDelivery quoteDelivery) {
        this.quoteDelivery = quoteDelivery;
    }

    record DeliveryQuotes(List<DeliveryQuote> items) {}

    @PostMapping({"/api/v1/locations/delivery-quote", "/internal/deliveries/quote"})
    DeliveryQuotes quote(@Valid @RequestBody DeliveryQuoteRequest asked) {
        return switch (quoteDelivery.quote(asked)) {
            case Quotation.Quoted(var quotes) -> new DeliveryQuotes(quotes);
            case Quotation.UnknownUpazila() -> throw Problems.invalid("upazilaCode", "unknown");
        };
    }
}
