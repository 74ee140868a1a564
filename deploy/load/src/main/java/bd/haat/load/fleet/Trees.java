package bd.haat.load.fleet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes of this machine at one moment, each with its children. */
final class Trees {
    private final Map<Long, Proc> all = Proc.all();
    private final Map<Long, List<Proc>> children = all.values().stream().collect(Collectors.groupingBy(Proc::parent));

    /** A process and all below it; none when it is gone. */
    Stream<Proc> of(long pid) {
        return Stream.ofNullable(all.get(pid)).flatMap(this::tree);
    }

    private Stream<Proc> tree(Proc root) {
        return Stream.concat(
                Stream.of(root),
                children.getOrDefault(root.pid(), List.of()).stream().flatMap(this::tree));
    }
}
