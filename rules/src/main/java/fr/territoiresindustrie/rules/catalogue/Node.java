package fr.territoiresindustrie.rules.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value and where it stands. */
sealed interface Node extends Serializable {

    Place place();

    /** A key and its value. */
    record Member(Place place, Node value) implements Serializable {}

    /** An object. */
    record Fields(Place place, Map<String, Member> members) implements Node {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A text, a number or a yes or no: a {@link String}, {@link BigDecimal} or {@link Boolean}. */
    record Scalar(Place place, Object value) implements Node {

        /** The value as it may stand in a sentence. */
        String shown() {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }

    /** The word {@code null}, which no member may be. */
    record Nothing(Place place) implements Node {}
}
