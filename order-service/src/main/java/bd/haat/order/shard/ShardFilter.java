package bd.haat.order.shard;

import bd.haat.common.persistence.Shards;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Binds a request to the database that it is about: the shopper's for what begins with them, else that of the first id in the path. Lists
 * of sellers and admins, and what gateways and couriers call, name none: their queries ask each database.
 */
class ShardFilter implements Filter {
    /** As leniently as Spring reads one. */
    private static final Pattern ID = Pattern.compile("/(\\p{XDigit}+(?:-\\p{XDigit}+){4})(?![^/.])");

    private static final List<String> SHOPPERS = List.of("/api/v1/cart", "/api/v1/checkout/");
    private static final Set<String> SHOPPERS_LISTS = Set.of("/api/v1/orders", "/api/v1/returns", "/api/v1/complaints");
    /** Written in the first database, copied to the others. */
    private static final List<String> COPIED = List.of(
            "/api/v1/admin/commission-rules", "/api/v1/admin/risk/rules", "/api/v1/seller/payouts/destinations/");
    /** A shop's account and a courier's money are of orders in all databases. */
    private static final List<String> SPREAD = List.of("/api/v1/seller/statements/", "/api/v1/admin/remittances");

    private final Shards shards;
    private final Copies copies;

    ShardFilter(Shards shards, Copies copies) {
        this.shards = shards;
        this.copies = copies;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var shard = shard(http);
        if (shard.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            shards.<Void, Exception>in(shard.getAsInt(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) { // none: a scope's work has one kind of exception, and a chain two
            throw new ServletException(other);
        }
        if (isCopied(http) && !http.getMethod().equals("GET")) copies.refresh();
    }

    private OptionalInt shard(HttpServletRequest request) {
        var path = request.getServletPath(); // decoded, as the dispatcher reads it
        if (SPREAD.stream().anyMatch(path::startsWith)) return OptionalInt.empty();
        if (isCopied(request)) return OptionalInt.of(Shards.HOME);
        if (SHOPPERS_LISTS.contains(path) || SHOPPERS.stream().anyMatch(path::startsWith))
            return OptionalInt.of(ofCaller(request));
        var id = ID.matcher(path);
        return id.find() ? named(id.group(1)) : OptionalInt.empty();
    }

    private OptionalInt named(String id) {
        try {
            return OptionalInt.of(shards.of(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return OptionalInt.empty();
        }
    }

    private static boolean isCopied(HttpServletRequest request) {
        return COPIED.stream().anyMatch(request.getServletPath()::startsWith);
    }

    /** A guest's cart is in the first. */
    private int ofCaller(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        return caller == null ? Shards.HOME : shards.ofCustomer(UUID.fromString(caller.getName()));
    }
}
