package bd.haat.local;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingHome;
import bd.haat.local.build.Checkout;
import bd.haat.local.build.Programs;
import bd.haat.local.machine.FreePorts;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.Slot;
import bd.haat.local.plan.Slots;
import bd.haat.local.run.Replicas;
import bd.haat.local.run.Roster;
import bd.haat.local.settings.Environment;
import bd.haat.local.settings.Secrets;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.stores.StoreSource;
import bd.haat.local.stores.Stores;
import bd.haat.local.watch.Watch;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a fleet is put together from.
 *
 * @param slots of all members
 * @param started those of them that this fleet starts
 */
record FleetParts(
        FleetHome home,
        Checkout checkout,
        List<Slot> slots,
        List<Slot> started,
        Secrets secrets,
        Environment environment,
        Programs programs,
        BackingHome data,
        StoreSource source,
        Stores stores,
        Replicas replicas,
        Roster roster,
        Watch watch) {
    static FleetParts of(FleetOptions options) {
        var home = options.home;
        var names = options.members.stream().map(Member::name).toList();
        require(names, options.only);
        require(names, options.replicas.keySet());
        require(names, options.shards.keySet());
        var members = options.members.stream()
                .map(member -> member.databases(options.shards.getOrDefault(member.name(), 1)))
                .toList();
        var slots = Slots.of(members, options.replicas, options.ports);
        var started = slots.stream()
                .filter(slot -> options.only.isEmpty()
                        || options.only.contains(slot.member().name()))
                .toList();
        var secrets = new Secrets(home);
        var environment = new Environment(slots, secrets, options.settings);
        var checkout = new Checkout(options.checkout);
        var programs = new Programs(checkout, home);
        var data = new BackingHome(home.data(), options.durable);
        var source = options.stores.apply(members(started), secrets);
        var roster = new Roster(home, options.screen);
        var stores = new Stores(source, data, optional(started), options.screen::say, roster::changed);
        var replicas = new Replicas(
                options.timings,
                options.startTogether,
                started,
                new Replicas.Parts(home, stores, programs, environment),
                roster);
        roster.watch(stores, replicas);
        var watchPort = options.ports.choose(Watch.PORT, new FreePorts());
        var watch = new Watch(home, options.checkout, watchPort, options.screen::say);
        return new FleetParts(
                home,
                checkout,
                slots,
                started,
                secrets,
                environment,
                programs,
                data,
                source,
                stores,
                replicas,
                roster,
                watch);
    }

    /** The kinds that somebody needs or wants. */
    Set<Backing> kinds() {
        var kinds = needed(started);
        kinds.addAll(optional(started));
        return kinds;
    }

    /** Whether nothing of the list is left out. */
    boolean whole() {
        return started.size() == slots.size();
    }

    /** Starts Prometheus beside what runs now, once. Answers where it is. */
    URI startWatch() {
        return watch.start(started, stores.endpoints());
    }

    static List<Member> members(List<Slot> slots) {
        return slots.stream().map(Slot::member).distinct().toList();
    }

    private static Set<Backing> needed(List<Slot> slots) {
        var kinds = EnumSet.noneOf(Backing.class);
        slots.forEach(slot -> kinds.addAll(slot.member().needs()));
        return kinds;
    }

    private static Set<Backing> optional(List<Slot> slots) {
        var kinds = EnumSet.noneOf(Backing.class);
        slots.forEach(slot -> kinds.addAll(slot.member().wants()));
        kinds.removeAll(needed(slots));
        return kinds;
    }

    private static void require(List<String> names, Set<String> asked) {
        for (var name : asked) {
            if (!names.contains(name)) {
                throw new FleetException("there is no " + name + ", only " + String.join(", ", names));
            }
        }
    }
}
