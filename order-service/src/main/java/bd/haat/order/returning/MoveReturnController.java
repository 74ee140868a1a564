package bd.haat.order.returning;

import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.Actor;
import bd.haat.order.returning.MoveReturn.Outcome;
import bd.haat.order.returning.MoveReturn.Step;
import bd.haat.order.returns.ReadReturn;
import bd.haat.order.returns.ReturnStatus;
import bd.haat.order.returns.ReturnView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of the shopper and those of the shop. */
@RestController
@Tag(name = "Returns and complaints")
class MoveReturnController {
    private final MoveReturn moveReturn;
    private final ReadReturn read;

    MoveReturnController(MoveReturn moveReturn, ReadReturn read) {
        this.moveReturn = moveReturn;
        this.read = read;
    }

    @PostMapping("/api/v1/returns/{id}/sent")
    @Operation(summary = "The goods are on their way back")
    ReturnView sent(@PathVariable UUID id, Actor shopper, Body<SendingRequest> body, Language language) {
        read.one(id, shopper, language);
        return moved(id, new Step(ReturnStatus.SENT, shopper, null, body.get().tracking(), false), language);
    }

    @PostMapping("/api/v1/returns/{id}/withdraw")
    @Operation(summary = "The shopper keeps the goods after all")
    ReturnView withdraw(@PathVariable UUID id, Actor shopper, Language language) {
        return moved(id, new Step(ReturnStatus.WITHDRAWN, shopper, null, null, false), language);
    }

    @PostMapping("/api/v1/seller/returns/{id}/accept")
    @Operation(summary = "The goods may come back; no answer in time means the same")
    ReturnView accept(@PathVariable UUID id, Actor seller, Language language) {
        return moved(id, new Step(ReturnStatus.ACCEPTED, seller, null, null, false), language);
    }

    @PostMapping("/api/v1/seller/returns/{id}/refuse")
    @Operation(summary = "The goods may not come back, for a reason that the shopper reads")
    ReturnView refuse(@PathVariable UUID id, Actor seller, Body<RefusalRequest> body, Language language) {
        read.one(id, seller, language);
        return moved(id, new Step(ReturnStatus.REFUSED, seller, body.get().reason(), null, false), language);
    }

    @PostMapping("/api/v1/seller/returns/{id}/receive")
    @Operation(summary = "The goods are back; the money goes to the shopper, sellable goods to the shelf")
    ReturnView receive(@PathVariable UUID id, Actor seller, Body<ReceiptRequest> body, Language language) {
        read.one(id, seller, language);
        var receipt = body.get();
        boolean restock = receipt.outcome() == Goods.RESTOCK;
        return moved(id, new Step(ReturnStatus.RECEIVED, seller, receipt.note(), null, restock), language);
    }

    private ReturnView moved(UUID id, Step step, Language language) {
        return switch (moveReturn.move(id, step)) {
            case Outcome.Moved() -> read.one(id, step.by(), language);
            case Outcome.Unknown() -> throw Problems.notFound();
            case Outcome.NotPossible(var status) ->
                throw Problems.conflict("return-not-possible").with("returnStatus", status);
        };
    }

    /** What becomes of what came back. */
    enum Goods {
        RESTOCK,
        WRITE_OFF
    }

    record SendingRequest(@Size(min = 1, max = 100) String tracking) {}

    record RefusalRequest(@NotBlank @Size(max = 1000) String reason) {}

    record ReceiptRequest(
            @NotNull Goods outcome,
            @Size(min = 1, max = 1000) String note) {}
}
