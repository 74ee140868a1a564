package bd.haat.common.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a calling service by its {@code X-Api-Key}, on {@code /internal/**} alone; keys are held as hashes. */
class ServiceKeyFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Api-Key";

    private final Map<String, List<String>> accepted;

    ServiceKeyFilter(Map<String, List<String>> accepted) {
        this.accepted = accepted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/internal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext(); // a person's token opens nothing here
        var key = request.getHeader(HEADER);
        if (key != null)
            caller(key).ifPresent(service -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        service, null, AuthorityUtils.createAuthorityList("ROLE_SERVICE")));
                SecurityContextHolder.setContext(context);
            });
        chain.doFilter(request, response);
    }

    private Optional<String> caller(String key) {
        var shown = sha256(key);
        return accepted.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(hash -> sameBytes(hash, shown)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean sameBytes(String hash, String shown) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }

    static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
