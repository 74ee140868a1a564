package bd.haat.order.hearing;

import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintView;
import bd.haat.order.complaint.ReadComplaint;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.hearing.AnswerComplaint.Answering;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Returns and complaints")
class AnswerComplaintController {
    private final AnswerComplaint answerComplaint;
    private final ReadComplaint read;

    AnswerComplaintController(AnswerComplaint answerComplaint, ReadComplaint read) {
        this.answerComplaint = answerComplaint;
        this.read = read;
    }

    @PostMapping({
        "/api/v1/complaints/{id}/messages",
        "/api/v1/seller/complaints/{id}/messages",
        "/api/v1/admin/complaints/{id}/messages"
    })
    @Operation(summary = "The shopper, the shop or an admin says something")
    ComplaintView say(@PathVariable UUID id, Actor by, Body<MessageRequest> body) {
        read.one(id, by);
        var asked = body.get();
        var pictures = asked.pictures() == null ? List.<UUID>of() : asked.pictures();
        return switch (answerComplaint.answer(id, by, asked.text(), pictures)) {
            case Answering.Said() -> read.one(id, by);
            case Answering.Unknown() -> throw Problems.notFound();
            case Answering.Closed() -> throw Problems.conflict("complaint-closed");
            case Answering.Full(var most) ->
                throw Problems.unprocessable("complaint-full").with("most", most);
            case Answering.UnknownPictures() -> throw Problems.unprocessable("unknown-pictures");
        };
    }

    record MessageRequest(
            @NotBlank @Size(max = 2000) String text,
            @Size(max = Evidence.MOST) List<@NotNull UUID> pictures) {}
}
