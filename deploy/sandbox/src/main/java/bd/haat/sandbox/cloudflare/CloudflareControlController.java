package bd.haat.sandbox.cloudflare;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a zone to tests. */
@RestController
class CloudflareControlController {
    private final Zones zones;

    CloudflareControlController(Zones zones) {
        this.zones = zones;
    }

    @GetMapping("/control/cloudflare/zones/{zone}")
    Zone zone(@PathVariable String zone) {
        return zones.of(zone);
    }
}
