package bd.haat.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ShardsTest {
    private static final Instant NOON = Instant.parse("2027-01-01T06:00:00Z");

    private final Shards three = new Shards(3, _ -> 2);

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void anIdTellsWhereItWasMadeAndIsInTheOrderOfTime() {
        var ids = new ArrayList<UUID>();
        for (int millis = 1; millis < 300; millis++) {
            long at = NOON.toEpochMilli() + millis;
            int shard = millis % 3;
            var id = three.in(shard, () -> Ids.at(at));
            assertThat(three.of(id)).isEqualTo(shard);
            assertThat(id.version()).isEqualTo(shard == 0 ? 7 : 8);
            assertThat(id.variant()).isEqualTo(2);
            ids.add(id);
        }
        assertThat(ids).isSortedAccordingTo(Ids.ORDER);
        assertThat(ids).isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }

    @Test
    void whatNamesNoDatabaseOfOursIsLookedForInTheFirst() {
        assertThat(three.of(UUID.randomUUID())).isZero();
        assertThat(new Shards(2, _ -> 0).of(three.in(2, Ids::next))).isZero();
    }

    @Test
    void anAccountIsPlacedAmongTheDatabasesOfItsTimeForGood() {
        var two = spread("1970-01-01T00:00:00Z");
        var later = spread("1970-01-01T00:00:00Z", NOON.toString());
        var before = IntStream.range(0, 3_000)
                .mapToObj(i -> Ids.at(NOON.toEpochMilli() - 1 - i))
                .toList();
        var after = IntStream.range(0, 3_000)
                .mapToObj(i -> Ids.at(NOON.toEpochMilli() + i))
                .toList();
        assertThat(before).allMatch(account -> later.ofCustomer(account) == two.ofCustomer(account));
        for (int shard = 0; shard < 3; shard++) {
            int number = shard;
            assertThat(after.stream().filter(account -> later.ofCustomer(account) == number))
                    .hasSizeBetween(850, 1_150);
        }
        assertThat(spread(NOON.toString()).ofCustomer(before.getFirst())).isZero();
        assertThat(two.ofCustomer(UUID.randomUUID())).as("no time in it").isZero();
    }

    @Test
    void withoutFurtherDatabasesNothingIsBound() {
        var one = spread();
        assertThat(one.count()).isOne();
        assertThat(one.in(0, Shards::bound)).isEmpty();
        assertThat(one.all(() -> "asked")).containsExactly("asked");
    }

    @Test
    void whoIsBoundAsksOneAndWhoIsNotAsksAll() {
        assertThat(three.all(() -> Shards.bound().orElseThrow())).containsExactly(0, 1, 2);
        assertThat(three.in(1, () -> three.all(() -> Shards.bound().orElseThrow())))
                .containsExactly(1);
        assertThat(three.sum(() -> Shards.bound().orElseThrow())).isEqualTo(3);
        assertThat(three.<Integer>copy(() -> Shards.bound().orElseThrow())).isZero();
        var asked = new ArrayList<Integer>();
        var found = three.first(() -> {
            asked.add(Shards.bound().orElseThrow());
            return Optional.of("here").filter(_ -> asked.size() == 2);
        });
        assertThat(found).contains("here");
        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void pagesAreOneInOrderAndPartsAreWhole() {
        var rows = List.of(List.of(9, 6, 3), List.of(8, 6, 2), List.of(7, 1));
        assertThat(three.page(4, Comparator.<Integer>reverseOrder(), () -> rows.get(bound())))
                .containsExactly(9, 8, 7, 6);
        assertThat(three.page(5, Comparator.<Integer>reverseOrder(), (one, other) -> one, () -> rows.get(bound())))
                .containsExactly(9, 8, 7, 6, 3);
    }

    @Test
    void aTransactionDoesNotCrossOver() {
        three.run(1, () -> {
            TransactionSynchronizationManager.setActualTransactionActive(true);
            three.run(1, () -> {});
            assertThatThrownBy(() -> three.run(2, () -> {})).hasMessage("a transaction is in one database");
        });
    }

    @Test
    void aFailureInOneHoldsNoOtherUp() {
        var done = new ArrayList<Integer>();
        assertThatThrownBy(() -> three.each(() -> {
                    if (bound() == 0) throw new IllegalStateException("first");
                    done.add(bound());
                }))
                .hasMessage("first");
        assertThat(done).containsExactly(1, 2);
    }

    private static int bound() {
        return Shards.bound().orElseThrow();
    }

    private static Shards spread(String... since) {
        var settings = new MockEnvironment();
        for (int i = 0; i < since.length; i++)
            settings.withProperty("haat.shards[" + i + "].url", "jdbc:postgresql:" + i)
                    .withProperty("haat.shards[" + i + "].username", "order")
                    .withProperty("haat.shards[" + i + "].since", since[i]);
        return ShardSettings.spread(ShardSettings.of(settings));
    }
}
