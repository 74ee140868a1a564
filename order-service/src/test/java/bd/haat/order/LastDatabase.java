package bd.haat.order;

import bd.haat.common.persistence.Shards;
import java.lang.reflect.Method;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * With {@code -Dhaat.test.databases=2}: all customers are in the last database, so that whatever looks for an order in the first, or in
 * none, is found out by the tests that were written for one.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnProperty("haat.test.databases")
class LastDatabase implements InvocationInterceptor {
    @Bean
    Shards shards() {
        int databases = Integer.getInteger("haat.test.databases");
        return new Shards(databases, _ -> databases - 1);
    }

    /** Tests that use the service's beans themselves. */
    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        var shards = SpringExtension.getApplicationContext(context).getBean(Shards.class);
        if (Integer.getInteger("haat.test.databases") == null) {
            test.proceed();
            return;
        }
        Awaitility.pollInSameThread();
        shards.in(shards.count() - 1, test::proceed);
    }
}
