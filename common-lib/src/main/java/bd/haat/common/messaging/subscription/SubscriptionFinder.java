package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.Subscribe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/** Finds the beans' {@code @Subscribe} methods and puts them together by queue. */
final class SubscriptionFinder {
    private SubscriptionFinder() {}

    /**
     * @param gather how long batches wait that say nothing else
     * @throws IllegalStateException if a method or a queue's settings are not of the form that {@link Subscribe} asks for
     */
    static List<Subscription> find(ConfigurableListableBeanFactory beans, Duration gather) {
        Map<String, Subscribe> queues = new TreeMap<>();
        Map<String, Map<String, Handler>> handlers = new HashMap<>();
        for (var name : beans.getBeanNamesForType(Object.class, false, false)) {
            var type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type == null || type.getName().startsWith("org.springframework.")) continue;
            if (!AnnotationUtils.isCandidateClass(type, Subscribe.class)) continue;
            var methods = MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<Subscribe>)
                    method -> AnnotatedElementUtils.findMergedAnnotation(method, Subscribe.class));
            methods.forEach((method, wanted) -> {
                var first = queues.putIfAbsent(wanted.queue(), wanted);
                Subscription.require(
                        first == null || Subscription.agree(first, wanted), wanted, "its methods disagree on settings");
                var bean = beans.getBean(name);
                var handler = new Handler(bean, AopUtils.selectInvocableMethod(method, bean.getClass()), wanted);
                var byType = handlers.computeIfAbsent(wanted.queue(), _ -> new HashMap<>());
                for (var event : wanted.types())
                    Subscription.require(byType.put(event, handler) == null, wanted, "two methods take " + event);
            });
        }
        var subscriptions = new ArrayList<Subscription>();
        queues.forEach((queue, wanted) -> subscriptions.add(Subscription.of(wanted, handlers.get(queue), gather)));
        return subscriptions;
    }
}
