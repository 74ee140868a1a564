package bd.haat.location.seller;

import static bd.haat.location.seller.SellersInMemory.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.location.distance.GeoPoint;
import bd.haat.location.seller.SellerIndex.Candidates.Away;
import bd.haat.location.seller.SellerIndex.Candidates.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@HaatTest
class RedisSellerIndexTest {
    private static final GeoPoint TEKNAF = new GeoPoint(20.86, 92.30);

    @Autowired
    private RedisSellerIndex index;

    @BeforeEach
    void complete() {
        index.complete();
    }

    @Test
    void inWhateverOrderVersionsComeTheNewestOneCounts() {
        var id = Ids.next();
        var versions = new ArrayList<>(List.of(
                shop(id, 20.86, 92.30, "1108", "ACTIVE", 1),
                shop(id, 20.87, 92.30, "1108", "SUSPENDED", 2),
                shop(id, 20.88, 92.30, "1108", "ACTIVE", 10),
                shop(id, 20.89, 92.30, "1108", "REJECTED", 9)));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(versions);
            index.put(versions);
            assertThat(index.near(TEKNAF, 10, 1000))
                    .isInstanceOfSatisfying(
                            Found.class, found -> assertThat(found.sellerIds()).contains(id));
            assertThat(index.near(TEKNAF, 1, 1000))
                    .isInstanceOfSatisfying(
                            Found.class, found -> assertThat(found.sellerIds()).doesNotContain(id));
        }
        index.put(List.of(shop(id, 20.86, 92.30, "1108", "SUSPENDED", 11)));
        assertThat(index.near(TEKNAF, 10, 1000))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.sellerIds()).doesNotContain(id));
    }

    @Test
    void aShopWhereTheSetHasNoPlaceIsPassedOver() {
        index.put(List.of(shop(Ids.next(), 89, 0, "1343")));
        assertThat(index.near(new GeoPoint(89, 0), 100, 10)).isEqualTo(new Found(List.of()));
    }

    @Test
    void whileNobodyListensItIsAwayAtOnceAndStaysCheap() throws IOException {
        var connections = new LettuceConnectionFactory("127.0.0.1", freePort());
        connections.afterPropertiesSet();
        connections.start();
        try {
            var dead = new RedisSellerIndex(new StringRedisTemplate(connections));
            for (int i = 0; i < 20; i++) assertThat(dead.near(TEKNAF, 10, 10)).isEqualTo(new Away());
            assertThatThrownBy(() -> dead.put(List.of(shop(Ids.next(), 20.86, 92.30, "1108"))))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            connections.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
