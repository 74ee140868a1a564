package bd.haat.common.web;

import bd.haat.common.persistence.DatabaseAway;
import bd.haat.common.remote.RemoteUnavailableException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.amqp.AmqpException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads from an exception which fields were wrong and why; empty where it does not concern fields. */
class InvalidFields {
    private final MessageSource messages;

    InvalidFields(MessageSource messages) {
        this.messages = messages;
    }

    List<FieldProblem> of(Exception thrown) {
        return switch (thrown) {
            case InvalidBodyException body -> of(body.invalid());
            case MethodArgumentNotValidException invalid ->
                invalid.getBindingResult().getAllErrors().stream()
                        .map(this::bound)
                        .toList();
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(this::parameter)
                        .toList();
            case ConstraintViolationException invalid ->
                invalid.getConstraintViolations().stream()
                        .map(v -> new FieldProblem(
                                v.getPropertyPath().toString(),
                                code(v.getConstraintDescriptor()
                                        .getAnnotation()
                                        .annotationType()
                                        .getSimpleName()),
                                v.getMessage()))
                        .toList();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingRequestHeaderException missing -> required(missing.getHeaderName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case TypeMismatchException mismatch ->
                List.of(new FieldProblem(mismatch.getPropertyName(), "type", say("haat.field.type")));
            default -> List.of();
        };
    }

    static boolean isPathVariable(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }

    /** The store is away or busy, not wrong: worth another try. */
    static boolean causedByUnavailable(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof RemoteUnavailableException
                    || cause instanceof AmqpException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientException
                    || DatabaseAway.said(cause)) return true;
        return false;
    }

    static boolean clientIsGone(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getSimpleName();
            if (name.equals("ClientAbortException") || name.equals("AsyncRequestNotUsableException")) return true;
        }
        return false;
    }

    private Stream<FieldProblem> parameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean)
            return bean.getAllErrors().stream().map(this::bound);
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(name, code(lastCode(error)), say(error)));
    }

    private FieldProblem bound(MessageSourceResolvable error) {
        var field = error instanceof FieldError named ? named.getField() : "";
        return new FieldProblem(field.replaceAll("\\.?(present|valid)$", ""), code(lastCode(error)), say(error));
    }

    private List<FieldProblem> unreadable(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case UnrecognizedPropertyException unknown ->
                List.of(new FieldProblem(path(unknown), "unknown", say("haat.field.unknown")));
            case InputCoercionException tooLarge
            when !tooLarge.getPath().isEmpty() ->
                List.of(new FieldProblem(path(tooLarge), "type", say("haat.field.type")));
            case DatabindException wrong
            when !wrong.getPath().isEmpty() -> List.of(new FieldProblem(path(wrong), "type", say("haat.field.type")));
            case null, default -> List.of();
        };
    }

    private static String path(JacksonException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }

    private List<FieldProblem> required(String name) {
        return List.of(new FieldProblem(name, "required", say("haat.field.required")));
    }

    private String say(MessageSourceResolvable error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private String say(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }

    private static String lastCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    /** {@code NotBlank} and {@code NotNull} are {@code required} to a client; others are their names in kebab case. */
    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }
}
