package bd.haat.product.catalogue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** Up to 50 named facts about a product: a text of up to 500 characters, a number, yes or no, or up to 20 texts. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Attributes.Validator.class)
public @interface Attributes {
    String message() default "{haat.attributes}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks names and values. */
    class Validator implements ConstraintValidator<Attributes, Map<String, Object>> {
        @Override
        public boolean isValid(Map<String, Object> attributes, ConstraintValidatorContext context) {
            return attributes == null
                    || attributes.size() <= 50
                            && attributes.entrySet().stream()
                                    .allMatch(fact -> isText(fact.getKey(), 64) && isValue(fact.getValue()));
        }

        private static boolean isValue(Object value) {
            return switch (value) {
                case Boolean _ -> true;
                case Number number -> number.toString().length() <= 40;
                case List<?> texts -> texts.size() <= 20 && texts.stream().allMatch(text -> isText(text, 500));
                case null -> false;
                default -> isText(value, 500);
            };
        }

        private static boolean isText(Object value, int longest) {
            return value instanceof String text
                    && !text.isBlank()
                    && text.length() <= longest
                    && text.indexOf('\0') < 0;
        }
    }
}
