package bd.haat.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HaatFleetTest {
    @Test
    void tenServicesAndTheThirdPartiesHaveNamesAndPortsOfTheirOwn() {
        assertThat(HaatFleet.MEMBERS).hasSize(11).extracting(Member::name).doesNotHaveDuplicates();
        assertThat(HaatFleet.MEMBERS).extracting(Member::port).doesNotHaveDuplicates();
        assertThat(HaatFleet.MEMBERS)
                .filteredOn(member -> member.port() > 8100)
                .extracting(Member::port)
                .containsExactlyInAnyOrder(8101, 8102, 8103, 8104, 8105, 8106, 8107, 8108, 8109);
    }

    @Test
    void orderHasTheFontsOfItsDocuments() {
        assertThat(HaatFleet.MEMBERS)
                .filteredOn(member -> member.name().equals("order"))
                .singleElement()
                .satisfies(order -> assertThat(order.packages()).contains("fonts-noto-core", "libfontconfig1"));
    }

    @Test
    void onlyHotOnesOptimize() {
        assertThat(HaatFleet.MEMBERS)
                .filteredOn(member -> member.jvm().optimizing())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("gateway", "product", "order", "user");
        assertThat(Jvm.small().flags()).contains("-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+UseSerialGC");
        assertThat(Jvm.hot(512).flags()).contains("-Xmx512m").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void jarsAreWhereMavenLeavesThem() {
        assertThat(new Program.Module("deploy/sandbox").jar())
                .isEqualTo("deploy/sandbox/target/sandbox-1.0.0-SNAPSHOT.jar");
        assertThat(Slots.of(HaatFleet.MEMBERS, Map.of(), new PortChoice.Fixed()))
                .hasSize(11);
    }
}
