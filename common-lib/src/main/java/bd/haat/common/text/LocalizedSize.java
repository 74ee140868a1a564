package bd.haat.common.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds each language of a {@link LocalizedText}, in UTF-16 units, as {@code @Size} does for a string. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LocalizedSize.Validator.class)
public @interface LocalizedSize {
    int max();

    String message() default "{jakarta.validation.constraints.Size.message}";

    int min() default 0;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks both languages against the same bounds. */
    class Validator implements ConstraintValidator<LocalizedSize, LocalizedText> {
        private int min;
        private int max;

        @Override
        public void initialize(LocalizedSize bounds) {
            min = bounds.min();
            max = bounds.max();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            return text == null || fits(text.bn()) && fits(text.en());
        }

        private boolean fits(String text) {
            return text == null || text.length() >= min && text.length() <= max;
        }
    }
}
