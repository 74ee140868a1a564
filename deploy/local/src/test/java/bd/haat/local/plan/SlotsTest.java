package bd.haat.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final Program NONE = new Program.Module("none");
    private static final List<Member> MEMBERS = List.of(
            Member.of("gateway", 8080, NONE).management(8110),
            Member.of("order", 8105, NONE).portFor("EXTRA"));

    @Test
    void theFirstReplicaHasThePortsOfTheList() {
        var slots = Slots.of(MEMBERS, Map.of(), new PortChoice.Fixed());

        assertThat(slots).extracting(Slot::name).containsExactly("gateway", "order");
        assertThat(slots.getFirst().url()).hasToString("http://127.0.0.1:8080");
        assertThat(slots.getFirst().readiness()).hasToString("http://127.0.0.1:8110/actuator/health/readiness");
        assertThat(slots.getLast().managementPort()).isEqualTo(8105);
        assertThat(slots.getLast().extraPorts().get("EXTRA")).isBetween(20_000, 26_000);
    }

    @Test
    void furtherReplicasGetPortsOfTheirOwn() {
        var slots = Slots.of(MEMBERS, Map.of("order", 3), new PortChoice.Fixed());

        assertThat(slots).extracting(Slot::name).containsExactly("gateway", "order", "order-2", "order-3");
        assertThat(slots).extracting(Slot::port).doesNotHaveDuplicates();
        assertThat(slots).flatExtracting(slot -> slot.extraPorts().values()).doesNotHaveDuplicates();
    }

    @Test
    void aFleetBesideAnotherTakesNoPortOfTheList() {
        var slots = Slots.of(MEMBERS, Map.of(), PortChoice.parse("random"));

        assertThat(slots).extracting(Slot::port).doesNotContain(8080, 8105);
        assertThat(slots.getFirst().managementPort())
                .isNotEqualTo(8110)
                .isNotEqualTo(slots.getFirst().port());
    }

    @Test
    void countsUpFromABase() {
        var slots = Slots.of(MEMBERS, Map.of(), PortChoice.parse("24000"));

        assertThat(slots)
                .extracting(Slot::port)
                .allSatisfy(port -> assertThat(port).isBetween(24_000, 24_100));
    }
}
