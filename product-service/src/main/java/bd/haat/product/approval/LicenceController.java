package bd.haat.product.approval;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.product.moderation.Licences;
import bd.haat.product.moderation.Licences.Licence;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sellers' licences for restricted goods, as admins have seen them. */
@RestController
@RequestMapping("/api/v1/admin/products/licences/{sellerId}")
class LicenceController {
    private final Licences licences;

    LicenceController(Licences licences) {
        this.licences = licences;
    }

    @GetMapping
    @Operation(summary = "A seller's licences, those that have run out too")
    LicenceList list(@PathVariable UUID sellerId) {
        return new LicenceList(licences.of(sellerId));
    }

    @PutMapping("/{restriction}")
    @Operation(summary = "The seller may offer such goods until the licence ends")
    Licence grant(
            @PathVariable UUID sellerId,
            @PathVariable @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String restriction,
            Caller caller,
            Body<LicenceRequest> body) {
        var wanted = body.get();
        var licence = new Licence(restriction, wanted.number().strip(), wanted.validUntil());
        if (!licences.grant(sellerId, licence, caller.userId())) throw Problems.notFound();
        return licence;
    }

    @DeleteMapping("/{restriction}")
    @Operation(summary = "Takes a licence back; within minutes what needs it is no longer offered")
    ResponseEntity<Void> withdraw(@PathVariable UUID sellerId, @PathVariable String restriction) {
        if (!licences.withdraw(sellerId, restriction)) throw Problems.notFound();
        return ResponseEntity.noContent().build();
    }

    record LicenceList(List<Licence> items) {}

    /** @param validUntil the last day, in Dhaka */
    record LicenceRequest(
            @NotBlank @Size(max = 80) String number,
            @NotNull LocalDate validUntil) {}
}
