package fr.territoiresindustrie.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resources of a financing plan equal its uses, to the cent: a constraint on a class or record that holds such a
 * plan, or on a property of such a type.
 *
 * <p>The properties are named. Each holds one amount, or a collection or array of amounts or of lines that have an
 * amount:
 *
 * <pre>{@code
 * @BalancedFundingPlan(uses = "totalCost", resources = {"grants", "ownFunds"})
 * record PlanForm(BigDecimal totalCost, List<GrantForm> grants, BigDecimal ownFunds) {}
 *
 * record GrantForm(String funder, BigDecimal amount) {}
 * }</pre>
 *
 * <p>An amount has one of the types that {@link EurosAmount} takes. What is not known cannot be out of balance: the
 * plan is valid while a property, a line or an amount is null or blank, and while a text is no amount at all, which
 * {@link EurosAmount} reports. An empty collection is known: it sums up to zero. The plan is not valid if an amount has
 * parts of a cent or is too large.
 *
 * <p>The violation stands on a property, see {@link #reportOn}, and says by how much the resources differ.
 *
 * <p>A property is read by its record accessor, by its getter or by its field, in this order. On the module path the
 * package of the class must be exported (if the class and the method are public) or opened, to
 * {@code fr.territoiresindustrie.core} at least. A property that cannot be read, or that is not made of amounts, is a
 * {@link jakarta.validation.ConstraintDeclarationException}.
 */
@Documented
@SuppressWarnings("exports")
@Constraint(validatedBy = AmountValidators.OfPlan.class)
@Target({TYPE, METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(BalancedFundingPlan.List.class)
public @interface BalancedFundingPlan {

    /**
     * The message, as a text or as a key in braces.
     *
     * @return unless set: the text of this constraint, followed by the difference
     */
    String message() default "{fr.territoiresindustrie.validation.BalancedFundingPlan.message}";

    /**
     * The groups that this constraint belongs to.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * What a client of the validator attaches to this constraint.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};

    /**
     * The properties whose amounts are the uses (needs, costs) of the plan.
     *
     * @return one name or more
     */
    String[] uses() default "uses";

    /**
     * The properties whose amounts are the resources of the plan.
     *
     * @return one name or more
     */
    String[] resources() default "resources";

    /**
     * The property of each line that holds its amount, where a property named above holds lines.
     *
     * @return a name
     */
    String amount() default "amount";

    /**
     * The property on which a violation is reported.
     *
     * @return a name; empty, unless set, for the first of the resources
     */
    String reportOn() default "";

    /** Several constraints of this kind on one class, for example for different columns of a plan. */
    @Documented
    @Target({TYPE, METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /**
         * The constraints.
         *
         * @return the constraints, in the order written
         */
        BalancedFundingPlan[] value();
    }
}
