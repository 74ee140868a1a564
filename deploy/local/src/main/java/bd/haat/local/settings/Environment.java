package bd.haat.local.settings;

import static java.util.stream.Collectors.joining;

import bd.haat.backing.Backing;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.Slot;
import bd.haat.local.plan.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Composes what a replica's JVM reads at its start.
 *
 * @param slots of the whole fleet, also those that are not started here
 * @param extra settings by member, stronger than all else
 */
public record Environment(List<Slot> slots, Secrets secrets, Map<String, Map<String, String>> extra) {
    /** Settings that a replica must not take over from whoever started the launcher. */
    private static final List<String> OURS =
            List.of("HAAT_ADMIN_PASSWORD", "HAAT_INTERNAL_", "HAAT_SERVICES_", "HAAT_HOME", "HAAT_PORT_BASE");

    /** @param endpoints of the backing services that answer; one that the member merely wants may be absent */
    public Map<String, String> of(Slot slot, Map<Backing, Map<String, String>> endpoints) {
        var member = slot.member();
        var all = new TreeMap<String, String>();
        all.putAll(own(slot));
        all.putAll(addresses());
        all.putAll(keys(member));
        Stream.concat(member.needs().stream(), member.wants().stream())
                .filter(endpoints::containsKey)
                .forEach(kind -> all.putAll(BackingSettings.of(kind, endpoints.get(kind), member, secrets)));
        var placeholders = new Placeholders(slots, secrets);
        member.env().forEach((setting, value) -> all.put(setting, placeholders.fill(value)));
        all.putAll(extra.getOrDefault(member.name(), Map.of()));
        return all;
    }

    /** What a process takes over from ours: everything but the secrets and addresses of a fleet. */
    public static void dropOurs(Map<String, String> inherited) {
        inherited.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    }

    /** Where the market and the third parties are. */
    public Map<String, String> publicAddresses() {
        var addresses = new LinkedHashMap<String, String>();
        first("gateway")
                .ifPresent(slot -> addresses.put("HAAT_PUBLIC_URL", slot.url().toString()));
        first("sandbox")
                .ifPresent(slot -> addresses.put("HAAT_SANDBOX_URL", slot.url().toString()));
        return addresses;
    }

    private Map<String, String> own(Slot slot) {
        var own = new LinkedHashMap<String, String>();
        own.put("SERVER_ADDRESS", "127.0.0.1");
        own.put("SERVER_PORT", String.valueOf(slot.port()));
        if (slot.managementPort() != slot.port()) {
            own.put("MANAGEMENT_SERVER_PORT", String.valueOf(slot.managementPort()));
            own.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        }
        slot.extraPorts().forEach((setting, port) -> own.put(setting, String.valueOf(port)));
        own.put("HAAT_CURSOR_SECRET", secrets.cursorSecret());
        own.put("MALLOC_ARENA_MAX", "2"); // glibc's arenas cost more memory than they save time here
        return own;
    }

    private Map<String, String> addresses() {
        var addresses = new LinkedHashMap<>(publicAddresses());
        slots.stream().map(slot -> slot.member().name()).distinct().forEach(name -> {
            var urls = slots.stream().filter(slot -> slot.member().name().equals(name));
            addresses.put(
                    "HAAT_SERVICES_" + Names.setting(name),
                    urls.map(slot -> slot.url().toString()).collect(joining(",")));
        });
        return addresses;
    }

    private Map<String, String> keys(Member member) {
        var keys = new LinkedHashMap<String, String>();
        if (member.tier() == Tier.THIRD_PARTY) {
            return keys;
        }
        keys.put("HAAT_INTERNAL_KEY", secrets.serviceKey(member.name()));
        slots.stream()
                .filter(slot -> slot.member().tier() != Tier.THIRD_PARTY)
                .map(slot -> slot.member().name())
                .distinct()
                .filter(caller -> !caller.equals(member.name()))
                .forEach(caller ->
                        keys.put("HAAT_INTERNAL_ACCEPTED_" + Names.setting(caller), secrets.acceptedKey(caller)));
        return keys;
    }

    private Optional<Slot> first(String name) {
        return slots.stream().filter(slot -> slot.member().name().equals(name)).findFirst();
    }
}
