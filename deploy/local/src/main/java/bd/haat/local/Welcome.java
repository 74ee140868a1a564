package bd.haat.local;

import bd.haat.local.plan.Slot;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to know once all is ready. */
record Welcome(Fleet fleet) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        if (has("gateway")) {
            market(lines);
        } else {
            fleet.startedSlots().forEach(slot -> lines.add("%-14s %s".formatted(slot.name(), slot.url())));
        }
        fleet.watchedAt().ifPresent(url -> lines.add("prometheus " + url + "   (alerts: " + url + "/api/v1/alerts)"));
        lines.add("Ctrl-C or deploy/down stops it; deploy/status; deploy/logs NAME");
        return lines;
    }

    private void market(List<String> lines) {
        var gateway = fleet.url("gateway");
        lines.add("market     " + gateway + "   (docs " + gateway + "/docs)");
        if (has("sandbox")) {
            lines.add("sandbox    " + fleet.url("sandbox") + "   (mail, SMS: /outbox/email, /outbox/sms)");
        }
        lines.add("admin      admin@haat.local   password " + fleet.adminPassword());
        lines.add("");
        lines.add("curl -s " + gateway + "/api/v1/categories");
        lines.add("curl -s '" + gateway + "/api/v1/search/products?q=saree&limit=3'");
        lines.add("curl -s " + gateway + "/api/v1/auth/login -H 'Content-Type: application/json'"
                + " -d '{\"login\":\"admin@haat.local\",\"password\":\"" + fleet.adminPassword() + "\"}'");
        lines.add("");
    }

    private boolean has(String member) {
        return fleet.startedSlots().stream().map(Slot::name).anyMatch(member::equals);
    }
}
