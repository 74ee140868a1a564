package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.EventJson;
import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JavaType;

/** A {@code @Subscribe} method of a bean. */
final class Handler {
    private final Object bean;
    private final Method method;
    private final boolean batch;
    private final JavaType payload;

    Handler(Object bean, Method method, Subscribe wanted) {
        this.bean = bean;
        this.method = method;
        this.batch = wanted.batch() > 1;
        ReflectionUtils.makeAccessible(method);
        var parameters = method.getParameterTypes();
        if (batch) {
            var received =
                    ResolvableType.forMethodParameter(method, 0).as(List.class).getGeneric(0);
            Subscription.require(
                    parameters.length == 1 && received.toClass() == Received.class && received.hasGenerics(),
                    wanted,
                    "a batch method takes one List<Received<T>>");
            payload = EventJson.type(received.getGeneric(0).getType());
        } else {
            Subscription.require(
                    parameters.length == 1 || parameters.length == 2 && parameters[1] == EventMetadata.class,
                    wanted,
                    "a method takes the event and, if it likes, EventMetadata");
            payload = EventJson.type(method.getGenericParameterTypes()[0]);
        }
    }

    /** @throws tools.jackson.core.JacksonException if the body does not fit */
    Object read(byte[] body) {
        return EventJson.read(body, payload);
    }

    /** Hands over the events: all in one call, or one call for each. */
    void handle(List<Decoded> events) {
        if (batch) {
            invoke(events.stream()
                    .map(each -> new Received<>(each.event(), each.metadata()))
                    .toList());
        } else {
            for (var each : events) {
                if (method.getParameterCount() == 2) invoke(each.event(), each.metadata());
                else invoke(each.event());
            }
        }
    }

    private void invoke(Object... arguments) {
        try {
            method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            ReflectionUtils.rethrowRuntimeException(thrown.getTargetException());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
