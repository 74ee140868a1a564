package bd.haat.product.fetch;

import bd.haat.product.fetch.Fetched.Content;
import bd.haat.product.fetch.Fetched.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * OkHttp, which lets us say which addresses a name has ({@link PublicDns}). Each redirect is a request of its own and looked at like the
 * first; a server learns nothing of who asks, and can send neither more nor longer than the settings say.
 */
@Component
class HttpPictures implements PictureSource {
    private static final int LONGEST_URL = 2000;
    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/webp", "application/octet-stream");

    private final FetchSettings settings;
    private final OkHttpClient client;

    HttpPictures(FetchSettings settings, PublicDns dns) {
        this.settings = settings;
        this.client = new OkHttpClient.Builder()
                .dns(dns)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.deadline())
                .readTimeout(settings.deadline())
                .build();
    }

    @Override
    public boolean mayBe(String url) {
        return url.length() <= LONGEST_URL && HttpUrl.parse(url) != null;
    }

    @Override
    public Fetched fetch(String address) {
        var url = mayBe(address) ? HttpUrl.parse(address) : null;
        long end = System.nanoTime() + settings.deadline().toNanos();
        try {
            for (int hop = 0; hop <= settings.redirects(); hop++) {
                if (url == null || !isOpen(url)) return new Refused("url");
                var call = client.newCall(new Request.Builder()
                        .url(url)
                        .header("Accept", "image/jpeg, image/png, image/webp")
                        .header("Accept-Encoding", "identity")
                        .header("User-Agent", "Haat (pictures of products)")
                        .build());
                call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                try (var response = call.execute()) {
                    if (!response.isRedirect()) return content(response);
                    url = url.resolve(response.header("Location", ""));
                }
            }
            return new Refused("redirects");
        } catch (UnknownHostException hidden) {
            return new Refused("url");
        } catch (InterruptedIOException late) {
            return new Refused("timeout");
        } catch (IOException away) {
            return new Refused("unreachable");
        }
    }

    /** An address written in digits is never looked up, so it is judged here. */
    private boolean isOpen(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) return false;
        if (settings.trustedHosts().contains(url.host())) return true;
        if (!PORTS.contains(url.port())) return false;
        try {
            return PublicAddresses.contain(InetAddress.ofLiteral(url.host()));
        } catch (IllegalArgumentException name) {
            return true;
        }
    }

    private Fetched content(Response response) throws IOException {
        if (response.code() != 200) return new Refused("unreachable");
        var type = response.body().contentType();
        if (type == null || !TYPES.contains(type.type() + '/' + type.subtype())) return new Refused("unreadable");
        if (response.header("Content-Encoding") != null) return new Refused("unreadable");
        long most = settings.largest().toBytes();
        if (response.body().contentLength() > most || response.body().source().request(most + 1))
            return new Refused("too-large");
        return new Content(response.body().source().readByteArray());
    }
}
