package bd.haat.common.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A string that {@link PhoneNumbers#normalise} understands. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BangladeshiPhone.Validator.class)
public @interface BangladeshiPhone {
    String message() default "{haat.phone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link PhoneNumbers}. */
    class Validator implements ConstraintValidator<BangladeshiPhone, String> {
        @Override
        public boolean isValid(String phone, ConstraintValidatorContext context) {
            return phone == null || PhoneNumbers.normalise(phone).isPresent();
        }
    }
}
