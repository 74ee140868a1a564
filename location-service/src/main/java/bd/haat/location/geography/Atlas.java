package bd.haat.location.geography;

import bd.haat.location.distance.GeoPoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All areas in memory; they change by migration alone. */
public final class Atlas {
    private final List<Area> areas;
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> byParent;
    private final Map<AreaKind, Map<String, Area>> byName = new HashMap<>();
    private final Map<Area, List<String>> names;

    public Atlas(Collection<Area> areas) {
        this.areas = List.copyOf(areas);
        byCode = areas.stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
        byParent = areas.stream().filter(area -> area.parent() != null).collect(Collectors.groupingBy(Area::parent));
        names = areas.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Atlas::foldedNames));
        areas.forEach(area -> names.get(area)
                .forEach(name -> byName.computeIfAbsent(area.kind(), _ -> new HashMap<>())
                        .putIfAbsent(name, area)));
    }

    public List<Area> all(AreaKind kind) {
        return areas.stream().filter(area -> area.kind() == kind).toList();
    }

    /** The districts of a division, the upazilas and thanas of a district. */
    public List<Area> within(Area area) {
        return byParent.getOrDefault(area.code(), List.of());
    }

    /** The upazila or thana of exactly this code. */
    public Optional<Area> upazila(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(area -> area.kind().compareTo(AreaKind.UPAZILA) >= 0);
    }

    /** The division or district of this code or name, in either language and any known spelling. */
    public Optional<Area> find(AreaKind kind, String codeOrName) {
        return Optional.ofNullable(byName.get(kind).get(Names.fold(codeOrName)));
    }

    /** The area around an upazila, thana or district. */
    public Area parentOf(Area area) {
        return byCode.get(area.parent());
    }

    /** Where an area is: its own center, or where that is not known, its district's. */
    public GeoPoint placeOf(Area area) {
        return area.center() != null ? area.center() : placeOf(parentOf(area));
    }

    /** Areas whose name, alias or code is, begins with or contains the text: in this order, and the larger areas first. */
    public List<Area> search(String text, int limit) {
        var wanted = Names.fold(text);
        if (wanted.isEmpty()) return List.of();
        return areas.stream()
                .map(area -> new Hit(area, rank(area, wanted)))
                .filter(hit -> hit.rank < 3)
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.area.kind())
                        .thenComparing(hit -> hit.area.name().en())
                        .thenComparing(hit -> hit.area.code()))
                .limit(limit)
                .map(Hit::area)
                .toList();
    }

    private int rank(Area area, String wanted) {
        return names.get(area).stream()
                .mapToInt(name -> name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : name.contains(wanted) ? 2 : 3)
                .min()
                .orElse(3);
    }

    private static List<String> foldedNames(Area area) {
        return Stream.concat(
                        Stream.of(area.code(), area.name().en(), area.name().bn()), area.aliases().stream())
                .map(Names::fold)
                .distinct()
                .toList();
    }

    private record Hit(Area area, int rank) {}
}
