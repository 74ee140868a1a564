package bd.haat.order.ledger;

import static bd.haat.order.ledger.Posting.debit;

import bd.haat.order.rules.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who gives how much of what is conceded: first what is held for sellers, then what was settled; each in proportion, to the paisa. */
final class Concession {
    private final List<Posting> postings = new ArrayList<>();
    private long left;

    private Concession(long amountMinor) {
        left = amountMinor;
    }

    /**
     * @param escrow credits less debits by seller
     * @param settled by seller, what each account has of it
     * @throws IllegalArgumentException if there is less than that
     */
    static List<Posting> of(long amountMinor, Map<UUID, Long> escrow, Map<UUID, Map<Account, Long>> settled) {
        var concession = new Concession(amountMinor);
        var held = new LinkedHashMap<UUID, Map<Account, Long>>();
        escrow.forEach((seller, amount) -> held.put(seller, Map.of(Account.ESCROW, amount)));
        concession.take(held);
        concession.take(settled);
        if (concession.left > 0) throw new IllegalArgumentException("the sellers have earned less");
        return concession.postings;
    }

    /** What {@link #of} can give at most. */
    static long most(Map<UUID, Long> escrow, Map<UUID, Map<Account, Long>> settled) {
        return escrow.values().stream().mapToLong(amount -> Math.max(0, amount)).sum()
                + settled.values().stream().mapToLong(Concession::sum).sum();
    }

    private void take(Map<UUID, Map<Account, Long>> from) {
        var sellers = List.copyOf(from.keySet());
        var weights =
                sellers.stream().mapToLong(seller -> sum(from.get(seller))).toArray();
        long taking = Math.min(left, Arrays.stream(weights).sum());
        var parts = Shares.of(taking, weights);
        for (int i = 0; i < parts.length; i++) spread(sellers.get(i), from.get(sellers.get(i)), parts[i]);
        left -= taking;
    }

    private void spread(UUID seller, Map<Account, Long> accounts, long part) {
        var named = List.copyOf(accounts.keySet());
        var weights = named.stream()
                .mapToLong(account -> Math.max(0, accounts.get(account)))
                .toArray();
        var parts = Shares.of(part, weights);
        for (int i = 0; i < parts.length; i++) postings.add(debit(named.get(i), seller, parts[i]));
    }

    private static long sum(Map<Account, Long> accounts) {
        return accounts.values().stream()
                .mapToLong(amount -> Math.max(0, amount))
                .sum();
    }
}
