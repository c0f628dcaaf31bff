/** A consumer with constraints on its own records. */
module example.consumer {
    requires fr.territoiresindustrie.core;
    requires fr.territoiresindustrie.rules;
    requires jakarta.validation;
    requires org.hibernate.validator;
    // The validator needs it only for messages with expressions, so it must be asked for here.
    requires jakarta.el;
    requires org.glassfish.expressly;
    requires tools.jackson.databind;

    // To the validator and to the library, which read the properties of the records.
    opens example.consumer;
}
