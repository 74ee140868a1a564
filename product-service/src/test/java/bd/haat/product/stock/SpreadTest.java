package bd.haat.product.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.persistence.Ids;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final UUID VARIANT = Ids.next();
    private static final UUID SMALL = Ids.next();
    private static final UUID LARGE = Ids.next();

    /** Four at the default place, three and five elsewhere. */
    private final Spread spread = new Spread(new Shelf(12, new TreeMap<>(Map.of(SMALL, 3, LARGE, 5))));

    @Test
    void whatGoesIsTakenFromTheDefaultPlaceAsLongAsItLasts() {
        var lines = spread.lines(taken(null, 3));
        assertThat(lines).containsExactly(taken(null, 3));
        assertThat(spread.changed()).isEmpty();
    }

    @Test
    void afterTheDefaultPlaceComesTheOneWithTheMost() {
        assertThat(places(spread.lines(taken(null, 10)))).containsExactly("null -4", LARGE + " -5", SMALL + " -1");
        assertThat(spread.changed()).isEqualTo(Map.of(LARGE, 0, SMALL, 2));
    }

    @Test
    void thePlaceThatIsNamedComesFirst() {
        assertThat(places(spread.lines(taken(SMALL, 4)))).containsExactly(SMALL + " -3", "null -1");
    }

    @Test
    void aPlaceThatHasNoneCountsForNothing() {
        assertThat(places(spread.lines(taken(Ids.next(), 2)))).containsExactly("null -2");
    }

    @Test
    void thePromiseIsKeptOnce() {
        var lines = spread.lines(taken(null, 6));
        assertThat(lines.stream().mapToInt(Movement::reserved).sum()).isEqualTo(-6);
        assertThat(lines.stream().mapToInt(Movement::onHand).sum()).isEqualTo(-6);
    }

    @Test
    void aLaterMovementFindsWhatTheEarlierLeft() {
        spread.lines(taken(null, 4));
        spread.lines(Movement.ofSeller(Movement.Kind.COUNTED, VARIANT, 2, null, null, null));
        assertThat(places(spread.lines(taken(null, 3)))).containsExactly("null -2", LARGE + " -1");
    }

    @Test
    void moreThanThereIsCannotGo() {
        assertThatThrownBy(() -> spread.lines(taken(null, 13))).isInstanceOf(IllegalStateException.class);
    }

    private static Movement taken(UUID place, int pieces) {
        return new Movement(VARIANT, Movement.Kind.TAKEN, -pieces, -pieces, VARIANT, null, null, place);
    }

    private static List<String> places(List<Movement> lines) {
        return lines.stream().map(line -> line.placeId() + " " + line.onHand()).toList();
    }
}
