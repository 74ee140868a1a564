package bd.haat.common.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The databases that a service's rows are spread over, numbered from 0. What begins with a customer is kept where his rows are, and each
 * id made there carries the number ({@link Ids}), so that an id is enough to find a row. Work is bound to a database before its
 * transaction begins; whoever asks for a connection without is refused, so that nothing is written to the wrong place or looked for in
 * half of them. With one database there is nothing to bind: each method does what it is given, and that is all.
 */
public final class Shards {
    /** The first database. It has what there is once: rows from before there were others, guests' carts, the truth of what others copy. */
    public static final int HOME = 0;

    /** How many databases there may be. */
    public static final int MOST = 8;

    private static final ScopedValue<Integer> BOUND = ScopedValue.newInstance();

    private final int count;
    private final ToIntFunction<UUID> places;

    /** @param places in which database a customer's rows are; the same at all times */
    public Shards(int count, ToIntFunction<UUID> places) {
        if (count < 1 || count > MOST) throw new IllegalArgumentException("1 to " + MOST + " databases, not " + count);
        this.count = count;
        this.places = places;
    }

    /** What services have that know nothing of all this. */
    public static Shards one() {
        return new Shards(1, _ -> HOME);
    }

    /** The database that this thread works on; empty with one database, too. */
    public static OptionalInt bound() {
        return BOUND.isBound() ? OptionalInt.of(BOUND.get()) : OptionalInt.empty();
    }

    public int count() {
        return count;
    }

    /** Where the row with this id is, if there is one. */
    public int of(UUID id) {
        int number = Ids.shard(id);
        return number < count ? number : HOME;
    }

    public int ofCustomer(UUID customerId) {
        return count == 1 ? HOME : places.applyAsInt(customerId);
    }

    /** @throws IllegalStateException inside a transaction of another database */
    public <T, X extends Throwable> T in(int shard, ScopedValue.CallableOp<T, X> work) throws X {
        if (count == 1 || bound().equals(OptionalInt.of(shard))) return work.call();
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a transaction is in one database");
        return ScopedValue.where(BOUND, Objects.checkIndex(shard, count)).call(work);
    }

    public void run(int shard, Runnable work) {
        in(shard, () -> {
            work.run();
            return null;
        });
    }

    /** What each database answers, in the order of their numbers; the one that is bound answers alone. */
    public <T> List<T> all(Supplier<T> question) {
        if (count == 1 || BOUND.isBound()) return List.of(question.get());
        return IntStream.range(0, count)
                .mapToObj(shard -> this.<T, RuntimeException>in(shard, question::get))
                .toList();
    }

    /** Has the work done in each database, whatever is bound; a failure holds no other up and is thrown in the end. */
    public void each(Runnable work) {
        var failures = new ArrayList<RuntimeException>();
        for (int shard = 0; shard < count; shard++) {
            try {
                run(shard, work);
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (failures.isEmpty()) return;
        var first = failures.removeFirst();
        failures.forEach(first::addSuppressed);
        throw first;
    }

    /** What every database has a copy of: the bound one's, else the first one's. */
    public <T> T copy(Supplier<T> question) {
        return BOUND.isBound() ? question.get() : in(HOME, question::get);
    }

    /** The first answer that is none of emptiness; a question is not asked again after that. */
    public <T> Optional<T> first(Supplier<Optional<T>> question) {
        if (count == 1 || BOUND.isBound()) return question.get();
        return IntStream.range(0, count)
                .mapToObj(shard -> this.<Optional<T>, RuntimeException>in(shard, question::get))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public long sum(LongSupplier question) {
        return all(question::getAsLong).stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One page of rows that each database answers a page of, all by the same order.
     *
     * @param order that in which each answers; of cursors, too
     */
    public <T> List<T> page(int limit, Comparator<T> order, Supplier<List<T>> question) {
        var pages = all(question);
        if (pages.size() == 1) return pages.getFirst();
        return pages.stream().flatMap(List::stream).sorted(order).limit(limit).toList();
    }

    /** Likewise, of rows whose parts lie in several databases: parts that the order calls equal are put together. */
    public <T> List<T> page(int limit, Comparator<T> order, BinaryOperator<T> together, Supplier<List<T>> question) {
        var pages = all(question);
        if (pages.size() == 1) return pages.getFirst();
        var whole = new ArrayList<T>();
        Stream<T> sorted = pages.stream().flatMap(List::stream).sorted(order);
        sorted.forEachOrdered(part -> {
            if (!whole.isEmpty() && order.compare(whole.getLast(), part) == 0)
                whole.add(together.apply(whole.removeLast(), part));
            else whole.add(part);
        });
        return whole.stream().limit(limit).toList();
    }
}
