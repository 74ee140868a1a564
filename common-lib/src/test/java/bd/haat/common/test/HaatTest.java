package bd.haat.common.test;

import bd.haat.backing.Backing;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts the service on a free port with real backing services: a database, virtual host, Redis database, bucket and index prefix of
 * its own, empty when the JVM starts. {@link TestTokens} and a {@code RestTestClient} can be injected. Give all test classes of a service the same annotation
 * values, so that they share one context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface HaatTest {
    /** What the service needs; each is started once per build. */
    Backing[] backing() default {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS};

    /**
     * Over how many PostgreSQL databases the service's rows are spread ({@link bd.haat.common.persistence.Shards}); for more than one, they
     * and the virtual host are others than those of the tests with one. {@code -Dhaat.test.databases=2} has all tests run so.
     */
    int databases() default 1;
}
