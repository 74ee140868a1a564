package bd.haat.marketing.worth;

import bd.haat.common.money.Money;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.marketing.worth.Worth.Given;
import bd.haat.marketing.worth.Worth.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For order-service's quotes. */
@RestController
class EvaluationController {
    private final EvaluateCoupon evaluate;

    EvaluationController(EvaluateCoupon evaluate) {
        this.evaluate = evaluate;
    }

    @PostMapping("/internal/coupons/evaluate")
    Evaluation evaluate(Body<Basket> body) {
        var basket = body.get();
        if (!basket.addsUp()) throw Problems.invalid("subtotalMinor", "sum");
        return switch (evaluate.evaluate(basket)) {
            case Given(var discount) -> new Evaluation(true, Money.bdt(discount), null);
            case Refused(var reason) -> new Evaluation(false, null, reason);
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evaluation(boolean valid, Money discount, Refusal reason) {}
}
