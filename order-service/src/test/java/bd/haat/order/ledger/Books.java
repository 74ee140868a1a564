package bd.haat.order.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The ledger in memory, as strict as the database. */
final class Books implements Entries {
    private static final Set<String> SETTLED = Set.of("settlement", "concession");

    final Map<UUID, Transaction> written = new LinkedHashMap<>();

    @Override
    public void add(List<Transaction> transactions) {
        for (var one : transactions) {
            long sum = one.postings().stream().mapToLong(Posting::amountMinor).sum();
            if (sum != 0) throw new IllegalStateException(one + " is out of balance by " + sum);
            if (one.postings().stream().anyMatch(posting -> posting.amountMinor() != 0))
                written.putIfAbsent(one.id(), one);
        }
    }

    @Override
    public Map<UUID, Long> balances(UUID orderId, Account account) {
        var balances = new TreeMap<UUID, Long>();
        postings(orderId, Set.of()).stream()
                .filter(posting -> posting.account() == account)
                .forEach(posting -> balances.merge(posting.sellerId(), posting.amountMinor(), Long::sum));
        return balances;
    }

    @Override
    public Map<UUID, Map<Account, Long>> settled(UUID orderId) {
        var settled = new TreeMap<UUID, Map<Account, Long>>();
        postings(orderId, SETTLED).stream()
                .filter(posting ->
                        Set.of(Account.SELLER, Account.COMMISSION, Account.VAT).contains(posting.account()))
                .forEach(posting -> settled.computeIfAbsent(posting.sellerId(), _ -> new EnumMap<>(Account.class))
                        .merge(posting.account(), -posting.amountMinor(), Long::sum));
        return settled;
    }

    long sum(UUID orderId, Account account) {
        return balances(orderId, account).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    Map<Account, Long> all() {
        var all = new HashMap<Account, Long>();
        written.values().stream()
                .flatMap(one -> one.postings().stream())
                .forEach(posting -> all.merge(posting.account(), posting.amountMinor(), Long::sum));
        return all;
    }

    private List<Posting> postings(UUID orderId, Set<String> what) {
        var found = new ArrayList<Posting>();
        written.values().stream()
                .filter(one -> one.orderId().equals(orderId))
                .filter(one -> what.isEmpty() || what.contains(one.what()))
                .forEach(one -> found.addAll(one.postings()));
        return found;
    }
}
