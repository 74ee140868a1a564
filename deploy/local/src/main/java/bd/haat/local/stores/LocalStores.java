package bd.haat.local.stores;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingHome;
import bd.haat.backing.BackingServices;
import bd.haat.backing.DebianPackages;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.RabbitVirtualHosts;
import bd.haat.backing.Running;
import bd.haat.local.plan.Member;
import bd.haat.local.settings.Names;
import bd.haat.local.settings.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Real servers on this machine, with a database and role, a bucket and a virtual host for who needs them. */
public final class LocalStores implements StoreSource {
    private final List<Member> members;
    private final Secrets secrets;

    public LocalStores(List<Member> members, Secrets secrets) {
        this.members = members;
        this.secrets = secrets;
    }

    @Override
    public void prepare(Set<Backing> kinds, Consumer<String> say) {
        var packages = Stream.concat(
                        kinds.stream().flatMap(kind -> BackingServices.packages(kind).stream()),
                        members.stream().flatMap(member -> member.packages().stream()))
                .distinct()
                .sorted()
                .toList();
        DebianPackages.ensure(packages, say);
    }

    @Override
    public Running start(Backing kind, BackingHome home) {
        var running = BackingServices.start(kind, home);
        furnish(running);
        return running;
    }

    @Override
    public Optional<Running> find(Backing kind, BackingHome home) {
        return BackingServices.find(kind, home);
    }

    private void furnish(Running running) {
        switch (running.kind()) {
            case POSTGRES ->
                needing(running).stream()
                        .flatMap(member -> member.databaseNames().stream())
                        .forEach(name -> PostgresDatabases.ensure(running, name, secrets.databasePassword(name)));
            case RABBITMQ -> RabbitVirtualHosts.ensure(running, Names.VIRTUAL_HOST);
            case S3 ->
                needing(running)
                        .forEach(member -> new S3Buckets(running.endpoint()).ensure(Names.bucket(member.name())));
            case REDIS, ELASTICSEARCH, CLICKHOUSE, SMTP -> {} // their members furnish them
        }
    }

    private List<Member> needing(Running running) {
        return members.stream()
                .filter(member -> member.needs().contains(running.kind())
                        || member.wants().contains(running.kind()))
                .toList();
    }
}
