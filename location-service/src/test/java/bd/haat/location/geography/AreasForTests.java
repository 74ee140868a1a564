package bd.haat.location.geography;

/** The atlas that ships, for tests of other features. */
public final class AreasForTests {
    private final Atlas atlas = new Atlas(new AreaFile().areas());

    public Atlas atlas() {
        return atlas;
    }

    /** @param districtAndName {@code BD-13 Gulshan} */
    public Area named(String districtAndName) {
        return atlas
                .within(atlas.find(AreaKind.DISTRICT, districtAndName.substring(0, 5))
                        .orElseThrow())
                .stream()
                .filter(area -> area.name().en().equals(districtAndName.substring(6)))
                .findFirst()
                .orElseThrow();
    }
}
