package bd.haat.local.plan;

import bd.haat.backing.Backing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new Member(
                name,
                program,
                port,
                managementPort,
                readiness,
                Set.of(kinds),
                wants,
                jvm,
                tier,
                env,
                ports,
                packages,
                databases);
    }

    public Member wants(Backing... kinds) {
        return new Member(
                name,
                program,
                port,
                managementPort,
                readiness,
                needs,
                Set.of(kinds),
                jvm,
                tier,
                env,
                ports,
                packages,
                databases);
    }

    public Member hot(int heapMegabytes) {
        return jvm(Jvm.hot(heapMegabytes));
    }

    public Member jvm(Jvm jvm) {
        return new Member(
                name,
                program,
                port,
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

    public Member management(int port) {
        return new Member(
                name, program, this.port, port, readiness, needs, wants, jvm, tier, env, ports, packages, databases);
    }

    public Member readiness(String path) {
        return new Member(
                name, program, port, managementPort, path, needs, wants, jvm, tier, env, ports, packages, databases);
    }

    public Member tier(Tier tier) {
        return new Member(
                name,
                program,
                port,
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

    public Member env(String setting, String value) {
        var more = new LinkedHashMap<>(env);
        more.put(setting, value);
        return new Member(
                name,
                program,
                port,
                managementPort,
                readiness,
                needs,
                wants,
                jvm,
                tier,
                more,
                ports,
                packages,
                databases);
    }

    /** A setting that gets a free port, for what the member opens besides its own. */
    public Member portFor(String setting) {
        return new Member(
                name,
                program,
                port,
                managementPort,
                readiness,
                needs,
                wants,
                jvm,
                tier,
                env,
                List.of(setting),
                packages,
                databases);
    }

    public Member packages(String... debian) {
        return new Member(
                name,
                program,
                port,
                managementPort,
                readiness,
                needs,
                wants,
                jvm,
                tier,
                env,
                ports,
                List.of(debian),
                databases);
    }

    /** Spreads its rows over so many PostgreSQL databases. */
    public Member databases(int count) {
        return new Member(
                name, program, port, managementPort, readiness, needs, wants, jvm, tier, env, ports, packages, count);
    }

    /** What those are called, and their roles. */
    public List<String> databaseNames() {
        return IntStream.range(0, databases)
                .mapToObj(number -> number == 0 ? name : name + "_" + number)
                .toList();
    }
}
