package bd.haat.product.catalogue;

import bd.haat.common.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A price somebody could pay: from one paisa to a hundred crore taka. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Price.Validator.class)
public @interface Price {
    String message() default "{haat.price}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the bounds. */
    class Validator implements ConstraintValidator<Price, Money> {
        private static final long MOST = 100_000_000_000L;

        @Override
        public boolean isValid(Money price, ConstraintValidatorContext context) {
            return price == null || price.amount() >= 1 && price.amount() <= MOST;
        }
    }
}
