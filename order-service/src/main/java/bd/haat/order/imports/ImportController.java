package bd.haat.order.imports;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Administration")
class ImportController {
    private static final int MOST = 500;

    private final ImportOrders importOrders;
    private final JsonMapper json;
    private final Validator validator;

    ImportController(ImportOrders importOrders, JsonMapper json, Validator validator) {
        this.importOrders = importOrders;
        this.json = json;
        this.validator = validator;
    }

    @PostMapping(
            value = "/api/v1/admin/orders/import",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(summary = "Takes over up to 500 orders of the past: a JSON array, or one order a line")
    Imported take(Caller caller, HttpServletRequest request) throws IOException {
        var past = read(request);
        for (int i = 0; i < past.size(); i++) check(i, past.get(i));
        int imported = importOrders.importAll(caller.userId(), past);
        return new Imported(imported, past.size() - imported);
    }

    private List<ImportedOrder> read(HttpServletRequest request) throws IOException {
        var past = new ArrayList<ImportedOrder>();
        try (var values = json.readerFor(ImportedOrder.class).<ImportedOrder>readValues(request.getInputStream())) {
            while (values.hasNext()) {
                if (past.size() == MOST) throw Problems.invalid("orders", "size");
                past.add(values.next());
            }
        } catch (JacksonException unreadable) {
            throw Problems.invalid("orders[" + past.size() + "]", "malformed");
        }
        return past;
    }

    private void check(int at, ImportedOrder order) {
        if (order == null) throw Problems.invalid("orders[" + at + "]", "required");
        for (var wrong : validator.validate(order))
            throw Problems.invalid("orders[" + at + "]." + wrong.getPropertyPath(), "invalid", wrong.getMessage());
        if (order.status() == ImportedOrder.Outcome.COMPLETED && order.deliveredAt() == null)
            throw Problems.invalid("orders[" + at + "].deliveredAt", "required");
        if (order.deliveries() != null
                && order.deliveries().stream()
                        .anyMatch(delivery -> delivery.fee().amount() < 0))
            throw Problems.invalid("orders[" + at + "].deliveries", "amount");
        for (var line : order.lines())
            if (line.unitPrice().amount() < 0
                    || line.discount() != null
                            && (line.discount().amount() < 0
                                    || line.discount().amount()
                                            > line.unitPrice()
                                                    .times(line.quantity())
                                                    .amount()))
                throw Problems.invalid("orders[" + at + "].lines", "amount");
    }

    /** Skipped ones were there already. */
    record Imported(int imported, int skipped) {}
}
