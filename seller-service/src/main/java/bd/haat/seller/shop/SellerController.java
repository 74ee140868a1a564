package bd.haat.seller.shop;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.seller.shop.RegisterSeller.Outcome;
import bd.haat.seller.shop.RegisterSeller.Outcome.Registered;
import bd.haat.seller.shop.RegisterSeller.Outcome.SellerExists;
import bd.haat.seller.shop.RegisterSeller.Outcome.UnknownUpazila;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sellers")
@Tag(name = "Shops")
class SellerController {
    private final Sellers sellers;
    private final RegisterSeller registerSeller;

    SellerController(Sellers sellers, RegisterSeller registerSeller) {
        this.sellers = sellers;
        this.registerSeller = registerSeller;
    }

    @PostMapping
    @Operation(summary = "Opens a shop; an admin verifies it")
    ResponseEntity<OwnSellerView> register(Caller caller, Body<SellerRequest> body) {
        if (!registerSeller.mayRegister(caller.userId())) throw Problems.forbidden("account-not-verified");
        var seller =
                registered(registerSeller.register(caller.userId(), body.get().profile()));
        return ResponseEntity.created(URI.create("/api/v1/sellers/" + seller.id()))
                .eTag(ETags.of(seller.version()))
                .body(OwnSellerView.of(seller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A shop as shoppers see it; those not yet or no longer verified are not found")
    ResponseEntity<SellerView> one(@PathVariable UUID id, Language language) {
        var seller = sellers.findById(id)
                .filter(found -> found.status() == SellerStatus.ACTIVE)
                .orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag("W/\"" + seller.version() + "-" + language.code() + "\"")
                .body(SellerView.of(seller, language));
    }

    @GetMapping("/me")
    @Operation(summary = "The caller's shop, with papers and both languages")
    ResponseEntity<OwnSellerView> me(Caller caller) {
        return view(own(caller));
    }

    @PatchMapping("/me")
    @Operation(summary = "Changes the caller's shop; needs If-Match")
    ResponseEntity<OwnSellerView> change(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<SellerPatch> body) {
        var seller = own(caller);
        var patch = body.get();
        ETags.requireMatch(ifMatch, seller.version());
        return view(registered(registerSeller.describe(seller, patch.onto(seller.profile()))));
    }

    private Seller own(Caller caller) {
        return sellers.findByOwnerId(caller.userId()).orElseThrow(Problems::notFound);
    }

    private static Seller registered(Outcome outcome) {
        return switch (outcome) {
            case Registered(var seller) -> seller;
            case UnknownUpazila() -> throw Problems.invalid("address.upazilaCode", "unknown");
            case SellerExists() -> throw Problems.conflict("seller-exists");
        };
    }

    private static ResponseEntity<OwnSellerView> view(Seller seller) {
        return ResponseEntity.ok().eTag(ETags.of(seller.version())).body(OwnSellerView.of(seller));
    }
}
