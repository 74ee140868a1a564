package bd.haat.local.plan;

import bd.haat.backing.Backing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One entry of the fleet's list.
 *
 * @param name as on the command line and in {@code HAAT_SERVICES_<NAME>}
 * @param port fixed port of the first replica
 * @param managementPort fixed port of actuator; 0 where it is the same
 * @param readiness path that answers 200 once the member can work
 * @param needs backing services that must answer before it is started
 * @param wants backing services that it uses when they can be had
 * @param tier what it is to the others
 * @param env settings of its own, see {@link bd.haat.local.settings.Placeholders} for {@code ${…}}
 * @param ports names of settings that each get a free port
 * @param packages Debian packages that it uses
 * @param databases how many PostgreSQL databases its rows are spread over
 */
public record Member(
        String name,
        Program program,
        int port,
        int managementPort,
        String readiness,
        Set<Backing> needs,
        Set<Backing> wants,
        Jvm jvm,
        Tier tier,
        Map<String, String> env,
        List<String> ports,
        List<String> packages,
        int databases) {
    /** A Spring Boot program with readiness at actuator's usual place, and no needs yet. */
    public static Member of(String name, int port, Program program) {
        var readiness = "/actuator/health/readiness";
        return new Member(
                name,
                program,
                port,
                0,
                readiness,
                Set.of(),
                Set.of(),
                Jvm.small(),
                Tier.SERVICE,
                Map.of(),
                List.of(),
                List.of(),
                1);
    }

    public Member needs(Backing... kinds) {
        return with(draft -> draft.needs = Set.of(kinds));
    }

    public Member wants(Backing... kinds) {
        return with(draft -> draft.wants = Set.of(kinds));
    }

    public Member hot(int heapMegabytes) {
        return jvm(Jvm.hot(heapMegabytes));
    }

    public Member jvm(Jvm jvm) {
        return with(draft -> draft.jvm = jvm);
    }

    public Member management(int port) {
        return with(draft -> draft.managementPort = port);
    }

    public Member readiness(String path) {
        return with(draft -> draft.readiness = path);
    }

    public Member tier(Tier tier) {
        return with(draft -> draft.tier = tier);
    }

    public Member env(String setting, String value) {
        var more = new LinkedHashMap<>(env);
        more.put(setting, value);
        return with(draft -> draft.env = more);
    }

    /** A setting that gets a free port, for what the member opens besides its own. */
    public Member portFor(String setting) {
        return with(draft -> draft.ports = List.of(setting));
    }

    public Member packages(String... debian) {
        return with(draft -> draft.packages = List.of(debian));
    }

    /** Spreads its rows over so many PostgreSQL databases. */
    public Member databases(int count) {
        return with(draft -> draft.databases = count);
    }

    /** What those are called, and their roles. */
    public List<String> databaseNames() {
        return IntStream.range(0, databases)
                .mapToObj(number -> number == 0 ? name : name + "_" + number)
                .toList();
    }

    private Member with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.member();
    }

    /** A copy while it is changed. */
    private static final class Draft {
        private final Member original;
        private int managementPort;
        private String readiness;
        private Set<Backing> needs;
        private Set<Backing> wants;
        private Jvm jvm;
        private Tier tier;
        private Map<String, String> env;
        private List<String> ports;
        private List<String> packages;
        private int databases;

        private Draft(Member member) {
            original = member;
            managementPort = member.managementPort;
            readiness = member.readiness;
            needs = member.needs;
            wants = member.wants;
            jvm = member.jvm;
            tier = member.tier;
            env = member.env;
            ports = member.ports;
            packages = member.packages;
            databases = member.databases;
        }

        private Member member() {
            return new Member(
                    original.name,
                    original.program,
                    original.port,
                    managementPort,
                    readiness,
                    needs,
                    wants,
                    jvm,
                    tier,
                    env,
                    ports,
                    packages,
                    databases);
        }
    }
}
