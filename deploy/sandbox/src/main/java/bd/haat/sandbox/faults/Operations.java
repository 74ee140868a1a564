package bd.haat.sandbox.faults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every operation the sandbox plays, and the one that a request asks for. */
@Component
class Operations {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<NonHttpOperation> others;

    Operations(ObjectProvider<RequestMappingHandlerMapping> mappings, List<NonHttpOperation> others) {
        this.mappings = mappings;
        this.others = others;
    }

    SortedSet<String> names() {
        var names = new TreeSet<String>();
        others.forEach(other -> names.add(other.target()));
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .map(method -> method.getMethodAnnotation(Operation.class))
                .filter(Objects::nonNull)
                .forEach(operation -> names.add(operation.value()));
        return names;
    }

    Optional<Operation> askedBy(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .map(mapping -> handler(mapping, request))
                .flatMap(Optional::stream)
                .findFirst()
                .map(method -> method.getMethodAnnotation(Operation.class));
    }

    private static Optional<HandlerMethod> handler(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception _) {
            // Wrong method or media type: no operation is asked for, the dispatcher answers with the reason.
            return Optional.empty();
        }
    }
}
