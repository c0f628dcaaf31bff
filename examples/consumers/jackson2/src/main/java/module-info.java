/** A consumer with constraints on its own records. */
module example.consumer {
    requires fr.territoiresindustrie.core;
    requires fr.territoiresindustrie.rules;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;

    // To the validator and to the library, which read the properties of the records.
    opens example.consumer;
}
