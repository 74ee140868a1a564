package bd.haat.common.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Puts the type inside a {@link Body} into the OpenAPI document, as a plain request body would be; and paths relative to whoever shows it. */
class BodySchemas implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private final Map<String, Schema<?>> seen = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Body.class)
                .findFirst()
                .ifPresent(parameter -> operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType().schema(schema(BodyArguments.bodyType(parameter)))))));
        return operation;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setServers(List.of(new Server().url("/"))); // read at the gateway, whose address the reader knows
        if (document.getComponents() == null) document.setComponents(new Components());
        seen.forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    }

    private Schema<?> schema(Type type) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> seen.put(name, schema));
        return resolved.schema;
    }
}
