package bd.haat.local.plan;

import bd.haat.local.machine.FreePorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every member its replicas and every replica its ports. */
public final class Slots {
    private Slots() {}

    /**
     * In the list's order, replicas of a member side by side.
     *
     * @param replicas how many of a member; one where it says nothing
     */
    public static List<Slot> of(List<Member> members, Map<String, Integer> replicas, PortChoice choice) {
        var free = new FreePorts();
        if (choice instanceof PortChoice.Fixed) {
            members.forEach(member -> free.reserve(member.port()));
            members.forEach(member -> free.reserve(member.managementPort()));
        }
        var slots = new ArrayList<Slot>();
        for (var member : members) {
            for (int number = 1; number <= replicas.getOrDefault(member.name(), 1); number++) {
                slots.add(slot(member, number, choice, free));
            }
        }
        return List.copyOf(slots);
    }

    private static Slot slot(Member member, int number, PortChoice choice, FreePorts free) {
        var first = number == 1;
        var port = choice.choose(first ? member.port() : 0, free);
        var management = member.managementPort() == 0 ? port : choice.choose(first ? member.managementPort() : 0, free);
        var extra = new LinkedHashMap<String, Integer>();
        member.ports().forEach(setting -> extra.put(setting, choice.choose(0, free)));
        return new Slot(member, number, port, management, Map.copyOf(extra));
    }
}
