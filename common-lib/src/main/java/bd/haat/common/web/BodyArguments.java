package bd.haat.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Resolves {@link Body} parameters. */
class BodyArguments implements HandlerMethodArgumentResolver {
    private final JsonMapper json;
    private final Validator validator;

    BodyArguments(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders)
            throws HttpMediaTypeNotSupportedException {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var type = bodyType(parameter);
        var sent = request.getContentType();
        if (sent == null || !MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(sent)))
            throw new HttpMediaTypeNotSupportedException("JSON is expected");
        return (Body<Object>) () -> read(parameter, request, type);
    }

    static Type bodyType(MethodParameter parameter) {
        return ((ParameterizedType) parameter.getGenericParameterType()).getActualTypeArguments()[0];
    }

    private Object read(MethodParameter parameter, HttpServletRequest request, Type type) {
        var http = new ServletServerHttpRequest(request);
        Object body;
        try {
            body = json.readValue(request.getInputStream(), json.constructType(type));
        } catch (JacksonException | IOException unreadable) {
            throw new HttpMessageNotReadableException("unreadable body", unreadable, http);
        }
        if (body == null) throw new HttpMessageNotReadableException("no body", http);
        var result = new BeanPropertyBindingResult(body, "body");
        validator.validate(body, result);
        if (result.hasErrors()) throw new InvalidBodyException(new MethodArgumentNotValidException(parameter, result));
        return body;
    }
}
