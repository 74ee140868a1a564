package bd.haat.common.test;

import bd.haat.backing.Backing;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Points a test's context at the shared servers, and at {@link TestIssuer} for tokens. */
class HaatTestCustomizer implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        var asked = TestContextAnnotationUtils.findMergedAnnotation(test, HaatTest.class);
        if (asked == null) return null;
        return new Backed(
                Set.of(asked.backing()), Math.max(asked.databases(), Integer.getInteger("haat.test.databases", 1)));
    }

    /** Equal for equal servers, so that contexts are shared. */
    private record Backed(Set<Backing> backing, int databases) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("haat-test", TestEnvironment.of(backing, databases)));
            context.getBeanFactory().registerSingleton("testTokens", new TestTokens());
            if (context instanceof GenericApplicationContext beans)
                beans.registerBean(RestTestClient.class, () -> client(beans));
            if (backing.contains(Backing.RABBITMQ) && context instanceof GenericApplicationContext beans) {
                beans.registerBean(
                        SentEvents.class,
                        () -> new SentEvents(beans.getBean(AmqpAdmin.class), beans.getBean(RabbitTemplate.class)));
                beans.registerBean(
                        SendEvents.class,
                        () -> new SendEvents(beans.getBean(AmqpAdmin.class), beans.getBean(RabbitTemplate.class)));
            }
        }

        /** The JDK's client: it neither waits out a Retry-After nor follows redirects, and gives up after half a minute. */
        private static RestTestClient client(ApplicationContext context) {
            var http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            var requests = new JdkClientHttpRequestFactory(http);
            requests.setReadTimeout(Duration.ofSeconds(30));
            return RestTestClient.bindToServer(requests)
                    .uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory())
                    .build();
        }
    }
}
