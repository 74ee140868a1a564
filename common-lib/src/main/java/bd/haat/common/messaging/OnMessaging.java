package bd.haat.common.messaging;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the service is connected to a broker at all; see {@link MessagingSettings#enabled()}. */
public class OnMessaging implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        boolean configured = environment.containsProperty("spring.rabbitmq.host")
                || environment.containsProperty("spring.rabbitmq.addresses");
        return environment.getProperty("haat.messaging.enabled", Boolean.class, configured);
    }
}
