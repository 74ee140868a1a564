package bd.haat.sandbox.steadfast;

import bd.haat.sandbox.checkout.Ids;
import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.parcel.Asked;
import bd.haat.sandbox.parcel.CourierRefused;
import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Parcel;
import bd.haat.sandbox.parcel.Parcels;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Steadfast takes an invoice once, goes everywhere, and tells refusals of a booking under 200. */
@RestController
@RequestMapping("/steadfast/api/v1")
class SteadfastController {
    private final CourierSettings.Steadfast merchant;
    private final Parcels parcels;

    SteadfastController(CourierSettings settings, Parcels parcels) {
        this.merchant = settings.steadfast();
        this.parcels = parcels;
    }

    @PostMapping("/create_order")
    @Operation("steadfast.create")
    synchronized Map<String, Object> create(
            @RequestHeader(name = "Api-Key", defaultValue = "") String key,
            @RequestHeader(name = "Secret-Key", defaultValue = "") String secret,
            @RequestBody JsonNode body) {
        check(key, secret);
        var asked = new Asked(body);
        var invoice = asked.text("invoice");
        asked.wants(invoice.matches("[A-Za-z0-9_-]+"), "invoice", "The invoice format is invalid.")
                .wants(
                        parcels.byReference("steadfast", invoice).isEmpty(),
                        "invoice",
                        "The invoice has already been taken.")
                .length("recipient_name", 1, 100)
                .mobile("recipient_phone")
                .length("recipient_address", 1, 250)
                .between("cod_amount", "0", "1000000")
                .orRefuse(200, "The given data was invalid.");
        var parcel = parcels.add("steadfast", "", invoice, body, "in_review");
        return Map.of(
                "status",
                200,
                "message",
                "Consignment has been created successfully.",
                "consignment",
                Map.of(
                        "consignment_id", Long.parseLong(parcel.code()),
                        "invoice", invoice,
                        "tracking_code", Ids.random(8),
                        "recipient_name", asked.text("recipient_name"),
                        "recipient_phone", asked.text("recipient_phone"),
                        "recipient_address", asked.text("recipient_address"),
                        "cod_amount", asked.number("cod_amount"),
                        "status", parcel.status()));
    }

    @GetMapping("/status_by_invoice/{invoice}")
    @Operation("steadfast.track")
    Map<String, Object> byInvoice(
            @RequestHeader(name = "Api-Key", defaultValue = "") String key,
            @RequestHeader(name = "Secret-Key", defaultValue = "") String secret,
            @PathVariable String invoice) {
        check(key, secret);
        return status(parcels.byReference("steadfast", invoice));
    }

    @GetMapping("/status_by_cid/{code}")
    @Operation("steadfast.track-cid")
    Map<String, Object> byCode(
            @RequestHeader(name = "Api-Key", defaultValue = "") String key,
            @RequestHeader(name = "Secret-Key", defaultValue = "") String secret,
            @PathVariable String code) {
        check(key, secret);
        return status(parcels.byCode("steadfast", code));
    }

    private static Map<String, Object> status(Optional<Parcel> parcel) {
        return parcel.map(found -> Map.<String, Object>of("status", 200, "delivery_status", found.status()))
                .orElseThrow(() -> new CourierRefused(404, "Consignment not found"));
    }

    private void check(String key, String secret) {
        if (!merchant.apiKey().equals(key) || !merchant.secretKey().equals(secret)) {
            throw new CourierRefused(401, "Unauthorized Access");
        }
    }
}
